import { Switchboard, type Command, type SwitchboardEvent } from '@sambung/switchboard';
import { row, type Row } from '../statistics';
import { employeeOf, floorOf, reasonOf, type Floor } from './floor';
import { Scan } from './scan';

const PEOPLE = 10_000;
/** Each asks for something that no other does, and that everybody fits; none of them has seats. */
const WAITING = 1_000;
/** Of those, at the end; and of people who come free, one after the other. */
const LOOKED_AT = 200;
const NOW = Date.UTC(2026, 10, 21, 3, 0);

/** What decisions cost that have to do with requirements for which there is no room for seats, over one of a typed-array scan. */
export function beyondSeatsRows(): Row[] {
  const floor = floorOf(PEOPLE);
  const waiting = new Waiting(floor);
  const coming = Array.from({ length: WAITING }, (_, n) => ms(() => waiting.comes(n))).slice(-LOOKED_AT);
  const freed = Array.from({ length: LOOKED_AT }, (_, n) => waiting.somebodyComesFree(n));
  const scan = scanned(floor);
  return [rowOf('one more comes', coming, scan), rowOf('somebody comes free, and is asked', freed, scan)];
}

function rowOf(what: string, costs: readonly number[], scan: number): Row {
  const sorted = [...costs].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  const detail = `median ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms`;
  const name = `switchboard, ${WAITING} wait for something of their own among ${PEOPLE} people: ${what}`;
  return row(name, 'cost ÷ that of a decision of a typed-array scan', [at(0.5) / scan], detail);
}

function scanned(floor: Floor): number {
  const scan = new Scan(floor);
  return ms(() => floor.kinds.forEach((kind) => scan.take(kind))) / floor.kinds.length;
}

/** Nobody is there, until they come. */
class Waiting {
  private readonly board = Switchboard.empty({ seating: { all: 2_000_000, own: 0, few: 0 } });
  private count = 0;

  constructor({ workers, kinds }: Floor) {
    const reason = reasonOf(kinds[0]!);
    const plan = { ...reason.plan, steps: [{ criteria: {}, holdSeconds: 3_600 }] };
    this.tell({ type: 'set-reason', commandId: this.id(), reason: { ...reason, plan } });
    for (const worker of workers)
      this.tell({ type: 'set-employee', commandId: this.id(), employee: employeeOf(worker) });
  }

  comes(n: number): void {
    this.tell({
      type: 'request-handoff',
      commandId: this.id(),
      handoffId: this.id(),
      senderId: 'outside',
      reasonId: 'k0',
      channel: 'phone',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 3_600,
      requestedAt: NOW + n,
      requires: { not: [{ tags: [`t${n}`] }] },
    });
  }

  /** @returns ms from the command that makes them free to the offer */
  somebodyComesFree(n: number): number {
    const of = { employeeId: `p${n + 1}`, receivedAt: NOW };
    this.tell({ type: 'set-presence', commandId: this.id(), ...of, availability: 'Available', activity: '' });
    let events: readonly SwitchboardEvent[] = [];
    const took = ms(
      () => (events = this.tell({ type: 'set-reachability', commandId: this.id(), ...of, reachable: true })),
    );
    if (!events.some(({ type }) => type === 'handoff-offered')) throw new Error('nobody was asked');
    return took;
  }

  private tell(command: Command): readonly SwitchboardEvent[] {
    return this.board.handle(command, NOW + WAITING).events;
  }

  private id(): string {
    return `c${++this.count}`;
  }
}

function ms(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
