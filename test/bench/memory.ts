import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SERVICES, type System } from '../system/system';
import { row, type Row } from './statistics';

const IDLE_AIM_MB = 180;

/** Resident memory of each idle service, over the aim: 1 or less keeps it. */
export function idleMemory(system: System): Row[] {
  return SERVICES.map((service) => {
    const mb = system.of(service).map(({ process }) => residentMb(process.pid));
    const detail = `${mb[0]!.toFixed(0)} MB resident; aim ≤ ${IDLE_AIM_MB} MB`;
    return row(
      `memory idle, ${service}, ${system.options.bus}`,
      'resident ÷ 180 MB',
      mb.map((each) => each / IDLE_AIM_MB),
      detail,
    );
  });
}

export function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1_024;
}

/** What one person, and one waiting handoff, take on a switchboard of 100,000 people and 10,000 waiting. */
export function switchboardMemory(): Row[] {
  const printed = execFileSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=2048', `${__dirname}/switchboard-memory.process.js`],
    {
      encoding: 'utf8',
    },
  );
  const { person, waiting, ofItsOwn, beyond } = JSON.parse(printed) as Record<
    'person' | 'waiting' | 'ofItsOwn' | 'beyond',
    number
  >;
  return [
    row('memory per person at 100,000', 'bytes ÷ 2,048', [person / 2_048], `${person.toFixed(0)} bytes; aim ≤ 2 KB`),
    row(
      'memory per waiting handoff at 10,000',
      'bytes ÷ 4,096',
      [waiting / 4_096],
      `${waiting.toFixed(0)} bytes; aim ≤ 4 KB`,
    ),
    row(
      'memory per waiting handoff that asks for something of its own, for each who fits',
      'bytes',
      [ofItsOwn],
      `${ofItsOwn.toFixed(0)} bytes; what asks for the same has it once`,
    ),
    row(
      'memory of the same beyond the room for seats, however many fit',
      'bytes ÷ 4,096',
      [beyond / 4_096],
      `${beyond.toFixed(0)} bytes`,
    ),
  ];
}
