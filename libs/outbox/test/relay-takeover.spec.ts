import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { Relay } from '../src';
import { fact, PARTITION } from './events';
import { MemoryBus } from './memory-bus';
import { SeededWorld } from './seeded-world';
import { SimulatedOutboxTable } from './simulated-outbox-table';

const LEASE_MS = 6_000;
/** In the middle between two ordinary looks. */
const inTheMiddle = (ms: number): boolean => Math.abs((ms % (LEASE_MS / 3)) - LEASE_MS / 6) < LEASE_MS / 24;
/** A step of the simulated world takes 1–3 ms; taking over takes some dozens. */
const SOME_STEPS_MS = 300;

describe('taking over from a relay that is gone, on a simulated clock', () => {
  const world = new SeededWorld(7);
  const table = new SimulatedOutboxTable();
  table.clock = () => world.now;
  const bus = new MemoryBus();

  const start = (name: string): Relay => {
    const relay = new Relay({
      table: table.as((what) => world.turn(name, what)),
      bus,
      topic: FRONT_DESK_TOPIC,
      leaseMs: LEASE_MS,
      timing: world.timing(name),
    });
    void relay.start();
    return relay;
  };
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition() && world.now < 10 * LEASE_MS) await world.step();
  };

  it('happens as soon as its lease has run out', async () => {
    const first = start('first');
    await until(() => first.leads().length === 12);
    const second = start('second');
    await until(() => first.leads().length === 6 && second.leads().length === 6);
    const [lost] = first.leads();
    // Their ordinary looks, a third of a lease apart, would be at the same time: hold the second up for half of that.
    world.freeze('second');
    const heldUp = world.now + LEASE_MS / 3;
    await until(() => world.now > heldUp && inTheMiddle(table.at(lost ?? 0).leaseUntil - world.now));
    world.thaw();
    world.kill('first');
    const { leaseUntil } = table.at(lost ?? 0);
    for (const row of table.insert(lost ?? 0, [fact('a')])) row.committed = true;
    await until(() => bus.records(lost ?? 0).length > 0);
    expect(world.now - leaseUntil).toBeLessThan(SOME_STEPS_MS);
    expect(second.leads()).toHaveLength(12);
    expect(second.leads()).toContain(PARTITION);
  });

  it('happens at once when it was asked to stop', async () => {
    const stopping = start('stopping');
    await until(() => stopping.leads().length === 6);
    const last = start('last');
    await until(() => last.leads().length === 4);
    let stopped = false;
    void stopping.stop().then(() => (stopped = true));
    const askedAt = world.now;
    await until(() => stopped && last.leads().length === 6);
    expect(world.now - askedAt).toBeLessThan(SOME_STEPS_MS);
  });
});
