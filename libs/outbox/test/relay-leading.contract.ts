import { eventually } from '@sambung/testing';
import { fact, PARTITION } from './events';
import { MemoryBus } from './memory-bus';
import type { OutboxHarness } from './outbox-harness';
import { Publishing } from './publishing';

/** One relay leads a partition; whoever led before can do no harm, and whoever is gone is replaced. */
export function relayLeadingContract(make: () => Promise<OutboxHarness>): void {
  let publishing: Publishing;
  let outbox: Publishing['outbox'];
  let bus: Publishing['bus'];
  let startRelay: Publishing['startRelay'];
  let topicHolds: Publishing['topicHolds'];
  let numbered: Publishing['numbered'];
  beforeEach(async () => {
    publishing = new Publishing(await make());
    ({ outbox, bus, startRelay, topicHolds, numbered } = publishing);
  });
  afterEach(() => publishing.end());

  it('waits for its own send when its lease lapsed and it got the partition again', async () => {
    let answer = (): void => undefined;
    bus.beforeSend = () => new Promise((resolve) => (answer = resolve));
    const relay = await startRelay({ leaseMs: 150 });
    await outbox.write(fact('a'));
    await eventually(() => expect(bus.inFlight).toBe(1));
    await outbox.lapse();
    await eventually(() => expect(relay.leads()).not.toContain(PARTITION));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(bus.mostInFlight).toBe(1);
    bus.beforeSend = () => Promise.resolve();
    answer();
    await outbox.write(fact('b'));
    await topicHolds('a', 'b');
  });

  it('sends again what a relay numbered before it was killed', async () => {
    await outbox.write(fact('a'), fact('b'));
    const { tenures } = await outbox.table.tend('killed', 60_000);
    for (const tenure of tenures) await outbox.table.under(tenure).next({ partition: tenure.partition, limit: 1 });
    await outbox.write(fact('c'));
    await outbox.lapse();
    await startRelay();
    await topicHolds('a', 'b', 'c');
  });

  it('sends the last batch twice when the relay before it was killed after the send', async () => {
    const first = await startRelay();
    await outbox.write(fact('a'), fact('b'), fact('c'));
    await topicHolds('a', 'b', 'c');
    await first.stop();
    await outbox.moveCursor(PARTITION, 1);
    await startRelay();
    await eventually(() => expect(bus.numbers(PARTITION)).toEqual([1, 2, 3, 2, 3]));
    expect(bus.readOnce(PARTITION)).toEqual(['a', 'b', 'c']);
  });

  it('lets a frozen relay, when it thaws, send nothing but old numbers', async () => {
    let thaw = (): void => undefined;
    const thawed = new Promise<void>((resolve) => (thaw = resolve));
    const frozenBus = new MemoryBus();
    frozenBus.send = (topic, partition, records) => thawed.then(() => bus.send(topic, partition, records));
    const frozen = await startRelay({ bus: frozenBus });
    await outbox.write(fact('a'), fact('b'));
    await eventually(() => expect(frozen.leads()).toContain(PARTITION));
    await eventually(async () => expect(await numbered()).toBe(2));
    await outbox.lapse();

    await startRelay();
    await outbox.write(fact('c'));
    await topicHolds('a', 'b', 'c');
    thaw();
    await eventually(() => expect(bus.numbers(PARTITION)).toEqual([1, 2, 3, 1, 2]));
    await eventually(() => expect(frozen.leads()).not.toContain(PARTITION));
    await outbox.write(fact('d'));
    await topicHolds('a', 'b', 'c', 'd');
    expect(bus.numbers(PARTITION)).toEqual([1, 2, 3, 1, 2, 4]);
  });

  it('spreads the partitions over all relays, and hands them over at once when one stops', async () => {
    const first = await startRelay();
    expect(first.leads()).toHaveLength(12);
    const second = await startRelay();
    await first.stop();
    await eventually(() => expect(second.leads()).toHaveLength(12));
  });

  it('gives half of the partitions to a second relay while both live', async () => {
    const first = await startRelay({ leaseMs: 2_000 });
    const second = await startRelay({ leaseMs: 2_000 });
    await eventually(() => {
      expect(first.leads()).toHaveLength(6);
      expect(second.leads()).toHaveLength(6);
    });
    await outbox.write(fact('a'));
    await topicHolds('a');
  });

  it('gives back what it was given beyond its share, though it never heard that it was given it', async () => {
    let answers = 0;
    const deaf = Object.assign(Object.create(outbox.table) as typeof outbox.table, {
      tend: async (name: string, leaseMs: number) => {
        const leases = await outbox.table.tend(name, leaseMs);
        if (++answers > 1) return leases;
        await outbox.table.tend('another', 60_000);
        throw new Error('the answer was lost');
      },
    });
    const relay = await startRelay({ table: deaf, leaseMs: 5_000 });
    await eventually(() => expect(relay.leads()).toHaveLength(6));
    await eventually(async () => expect((await outbox.table.tend('another', 60_000)).tenures).toHaveLength(6));
  });

  it('takes what is nobody’s as soon as a relay is believed dead that held none of it', async () => {
    const { tenures } = await outbox.table.tend('killed', 700);
    await outbox.table.release(tenures);
    const relay = await startRelay();
    await eventually(() => expect(relay.leads()).toHaveLength(12));
  });

  it('takes over what a killed relay held', async () => {
    await outbox.table.tend('killed', 700);
    const relay = await startRelay();
    await outbox.write(fact('a'));
    await topicHolds('a');
    await eventually(() => expect(relay.leads()).toHaveLength(12));
  });
}
