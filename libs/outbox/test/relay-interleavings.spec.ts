import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import fc from 'fast-check';
import { Relay } from '../src';
import { fact, PARTITION } from './events';
import { MemoryBus } from './memory-bus';
import { SeededWorld } from './seeded-world';
import { SimulatedOutboxTable } from './simulated-outbox-table';
import { bySubject } from './writers';

const STEPS = 600;
const RELAYS = 3;

/** Relays, writers and a bus in a world in which anything may freeze, die, fail or come late, between any two steps. */
class Simulation {
  readonly topics = new MemoryBus();
  readonly table = new SimulatedOutboxTable(PARTITION + 1);
  readonly committed = new Map<string, string[]>();
  private readonly world: SeededWorld;
  private readonly open = new Map<string, { id: string; commit(): void }>();
  private relays: string[] = [];
  private births = 0;
  private versions = 0;
  private mostInFlight = 0;

  constructor(seed: number) {
    this.world = new SeededWorld(seed);
    this.table.clock = () => this.world.now;
  }

  async run(): Promise<void> {
    while (this.relays.length < RELAYS) this.startRelay();
    for (let step = 0; step < STEPS; step++) {
      this.world.faults = step < STEPS / 2 ? 0.03 : 0.15;
      this.somethingHappens();
      await this.world.step();
      this.topics.readOnce(PARTITION); // throws at a hole
    }
    await this.calmDown();
  }

  private async calmDown(): Promise<void> {
    this.world.faults = 0;
    this.world.thaw();
    for (const subject of [...this.open.keys()]) this.commit(subject);
    const total = [...this.committed.values()].flat().length;
    for (let step = 0; step < 20_000 && this.topics.readOnce(PARTITION).length < total; step++) await this.world.step();
    expect(bySubject(this.topics.readOnce(PARTITION))).toEqual(this.committed);
    expect(this.mostInFlight).toBeLessThanOrEqual(1);
  }

  private somethingHappens(): void {
    const dice = this.world.random();
    const relay = this.world.pick(this.relays) ?? '';
    if (dice < 0.25) this.write();
    else if (dice < 0.5) this.commit(this.world.pick([...this.open.keys()]));
    else if (dice < 0.52) this.world.freeze(relay);
    else if (dice < 0.55) this.world.thaw();
    else if (dice < 0.56) this.killAndReplace(relay);
    else if (dice < 0.57) this.table.at(PARTITION).leaseUntil = 0;
    else if (dice < 0.58) void this.table.resend(PARTITION, 1).catch(() => undefined);
  }

  /** Its subject is locked until it commits, so that id order is commit order within a subject. */
  private write(): void {
    const subject = this.world.pick(['h1', 'h2', 'h3', 'h4']) ?? '';
    if (this.open.has(subject)) return;
    const id = `${subject}.${++this.versions}`;
    const rows = this.table.insert(PARTITION, [fact(id, subject)]);
    this.open.set(subject, { id, commit: () => rows.forEach((row) => (row.committed = true)) });
  }

  private commit(subject: string | undefined): void {
    const transaction = this.open.get(subject ?? '');
    if (!transaction || subject === undefined) return;
    this.open.delete(subject);
    transaction.commit();
    this.committed.set(subject, [...(this.committed.get(subject) ?? []), transaction.id]);
  }

  private killAndReplace(relay: string): void {
    this.world.kill(relay);
    this.relays = this.relays.filter((each) => each !== relay);
    this.startRelay();
  }

  private startRelay(): void {
    const name = `relay ${++this.births}`;
    this.relays.push(name);
    const table = this.table.as((what) => this.world.turn(name, what));
    const settings = { pollMs: 20, leaseMs: 120, batchSize: 3, retentionDays: 1_000, timing: this.world.timing(name) };
    void new Relay({ table, bus: this.busOf(name), topic: FRONT_DESK_TOPIC, ...settings }).start();
  }

  /** All relays share the topic; each send waits for its turn twice, before it is stored and before its answer arrives. */
  private busOf(name: string): Pick<MemoryBus, 'send' | 'lastNumber'> {
    let inFlight = 0;
    return {
      send: async (topic, partition, records) => {
        if (partition === PARTITION) this.mostInFlight = Math.max(this.mostInFlight, ++inFlight);
        try {
          await this.world.turn(name, 'send');
          await this.topics.send(topic, partition, records);
          await this.world.turn(name, 'send: answer');
        } finally {
          if (partition === PARTITION) inFlight -= 1;
        }
      },
      lastNumber: async (topic, partition) => {
        await this.world.turn(name, 'last number');
        return this.topics.lastNumber(topic, partition);
      },
    };
  }
}

describe('relays in any interleaving', () => {
  it('leave no hole, lose nothing and keep the order of each subject, whoever freezes, dies, fails or wakes late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), (seed) => new Simulation(seed).run()),
      { numRuns: 60 },
    );
  });
});
