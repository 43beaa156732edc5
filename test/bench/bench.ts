/**
 * `npm run bench [-- --json] [--bus kafka|postgres] [--quick]`, or `npm run bench -- switchboard [--json]` for the engine alone,
 * `npm run bench -- rota [--quick]` for the planning of rotas, `npm run bench -- directory [--people N] [--seconds N]` for lookup and import,
 * `npm run bench -- web` for what a browser loads first:
 * every figure is a ratio within one run, measured in turns.
 */
import { parseArgs } from 'node:util';
import { System, type BusKind } from '../system/system';
import { Floor } from './floor/floor';
import { directoryRows } from './directory/directory';
import { latency } from './latency';
import { rotaRows } from './rota';
import { idleMemory, switchboardMemory } from './memory';
import type { Row } from './statistics';
import { beyondSeatsRows } from './switchboard/beyond-seats';
import { decisionRows } from './switchboard/decisions';
import { throughput } from './throughput';
import { webRows } from './web';
import { fullLife } from './full-life';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    bus: { type: 'string' },
    /** One short round of everything: to see that it runs, not to quote. */
    quick: { type: 'boolean', default: false },
    /** Of the directory's company. */
    people: { type: 'string', default: '100000' },
    /** How long its searches are measured. */
    seconds: { type: 'string', default: '60' },
  },
});

function buses(): BusKind[] {
  const { bus } = options;
  if (bus === undefined) return ['postgres', 'kafka'];
  if (bus === 'postgres' || bus === 'kafka') return [bus];
  throw new Error(`--bus ${bus} is not known: say kafka or postgres.`);
}

function wholeNumber(option: 'people' | 'seconds'): number {
  const number = Number(options[option]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} is a whole number from 1 on.`);
  return number;
}

async function onBus(bus: BusKind): Promise<Row[]> {
  const system = await System.start({ bus, durable: true });
  try {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const rows = idleMemory(system);
    const floor = await Floor.start(system);
    const [rounds, samples, seconds] = options.quick ? [1, 160, 2] : [5, 320, 5];
    rows.push(...(await latency(system, floor, rounds, samples)));
    rows.push(...(await throughput(system, floor, Math.min(rounds, 3), seconds)));
    rows.push(...(await fullLife(system, seconds)));
    await floor.stop();
    return rows;
  } finally {
    await system.stop();
  }
}

async function measured(): Promise<Row[]> {
  const [what, ...more] = positionals;
  if (what === 'switchboard' && more.length === 0)
    return [...decisionRows(), ...beyondSeatsRows(), ...switchboardMemory()];
  if (what === 'rota' && more.length === 0) return rotaRows(options.quick ? 1 : 8, 20);
  if (what === 'web' && more.length === 0) return webRows();
  if (what === 'directory' && more.length === 0)
    return directoryRows({ people: wholeNumber('people'), seconds: wholeNumber('seconds') });
  if (what !== undefined)
    throw new Error(
      `There is no benchmark “${positionals.join(' ')}”: say switchboard, rota, directory, web, or nothing.`,
    );
  const rows = switchboardMemory();
  for (const bus of buses()) rows.push(...(await onBus(bus)));
  return rows;
}

async function main(): Promise<void> {
  const rows = await measured();
  if (options.json) console.log(JSON.stringify(rows, null, 2));
  else console.table(rows.map(({ name, ratio, detail }) => ({ name, ratio, detail })));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
