import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { NumberedSender, Relay, type RelayOptions } from '../src';
import { eventually } from './eventually';
import { fact, idOf, PARTITION } from './events';
import { MemoryBus } from './memory-bus';
import type { OutboxHarness } from './outbox-harness';
import { RecordedLog } from './recorded-log';

/** What relays promise to readers, whatever happens to relays, buses and tables. */
export function relayContract(make: () => Promise<OutboxHarness>): void {
  let outbox: OutboxHarness;
  let bus: MemoryBus;
  let log: RecordedLog;
  const relays: Relay[] = [];
  beforeEach(async () => {
    outbox = await make();
    bus = new MemoryBus();
    log = new RecordedLog();
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop(500)));
    await outbox.close();
  });

  async function startRelay(options: Partial<RelayOptions> = {}): Promise<Relay> {
    const relay = new Relay({
      table: outbox.table,
      bus,
      topic: FRONT_DESK_TOPIC,
      pollMs: 20,
      leaseMs: 600,
      log,
      ...options,
    });
    relays.push(relay);
    await relay.start();
    return relay;
  }
  const topicHolds = (...ids: string[]) => eventually(() => expect(bus.readOnce(PARTITION)).toEqual(ids));

  it('finds by polling what nobody has woken it for', async () => {
    await startRelay();
    await outbox.write(fact('a'), fact('b'));
    await topicHolds('a', 'b');
    expect(bus.numbers(PARTITION)).toEqual([1, 2]);
  });

  it('sends at once when it is woken', async () => {
    const relay = await startRelay({ pollMs: 60_000 });
    await outbox.write(fact('a'));
    expect(relay.wake(PARTITION)).toBe(true);
    await topicHolds('a');
  });

  it('has one send in flight per partition, however often it is woken', async () => {
    const relay = await startRelay();
    bus.beforeSend = () => new Promise((resolve) => setTimeout(resolve, 10));
    for (let index = 0; index < 10; index++) {
      await outbox.write(fact(`e${index}`));
      relay.wake(PARTITION);
    }
    await eventually(() => expect(bus.readOnce(PARTITION)).toHaveLength(10));
    expect(bus.mostInFlight).toBe(1);
  });

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

  it('sends the same numbers again after a rejection, and leaves none out', async () => {
    bus.faults.push('rejected', 'stored-but-answer-lost', 'rejected', 'stored-but-answer-lost');
    const relay = await startRelay({ batchSize: 2 });
    await outbox.write(fact('a'), fact('b'), fact('c'), fact('d'), fact('e'));
    relay.wake(PARTITION);
    await topicHolds('a', 'b', 'c', 'd', 'e');
    expect(bus.numbers(PARTITION)).toEqual([1, 2, 1, 2, 1, 2, 3, 4, 5]);
    await eventually(() => expect(relay.problems()).toEqual([]));
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
    const frozenBus = new MemoryBus();
    frozenBus.beforeSend = () => new Promise((resolve) => (thaw = resolve));
    frozenBus.send = async (topic, partition, records) => {
      await frozenBus.beforeSend(partition);
      await bus.send(topic, partition, records);
    };
    const frozen = await startRelay({ bus: frozenBus, leaseMs: 60_000 });
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
    const first = await startRelay({ leaseMs: 60_000 });
    expect(first.leads()).toHaveLength(12);
    const second = await startRelay({ leaseMs: 60_000 });
    await first.stop();
    await eventually(() => expect(second.leads()).toHaveLength(12));
  });

  it('gives half of the partitions to a second relay while both live', async () => {
    const first = await startRelay();
    const second = await startRelay();
    await eventually(() => {
      expect(first.leads()).toHaveLength(6);
      expect(second.leads()).toHaveLength(6);
    });
    await outbox.write(fact('a'));
    await topicHolds('a');
    expect(bus.numbers(PARTITION)).toEqual([1]);
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

  it('takes over what a killed relay held', async () => {
    await outbox.table.tend('killed', 700);
    const relay = await startRelay({ leaseMs: 60_000 });
    await outbox.write(fact('a'));
    await topicHolds('a');
    expect(relay.leads()).toHaveLength(12);
  });

  it('numbers and sends nothing, and says so, when the topic is ahead of a restored backup', async () => {
    const before = await startRelay();
    await outbox.write(fact('a'), fact('b'), fact('c'));
    await topicHolds('a', 'b', 'c');
    await before.stop();
    await outbox.restoreTo(PARTITION, 1);
    await outbox.write(fact('new'));

    const relay = await startRelay();
    await eventually(() =>
      expect(relay.problems().join()).toMatch(/ends at number 3.*only up to 1.*restored from a backup/s),
    );
    await eventually(() => expect(log.errors().length).toBeGreaterThan(1));
    expect(await numbered()).toBe(1);
    expect(bus.numbers(PARTITION)).toEqual([1, 2, 3]);
  });

  it('sends again what the topic has lost', async () => {
    const before = await startRelay();
    await outbox.write(fact('a'), fact('b'), fact('c'));
    await topicHolds('a', 'b', 'c');
    await before.stop();
    bus.partitions.set(PARTITION, bus.records(PARTITION).slice(0, 1));
    await startRelay();
    await topicHolds('a', 'b', 'c');
  });

  it('sends again from a number on when an operator asks, with the same numbers', async () => {
    const relay = await startRelay();
    await outbox.write(fact('a'), fact('b'), fact('c'));
    await topicHolds('a', 'b', 'c');
    await relay.resend({ partition: PARTITION, from: 2 });
    await eventually(() => expect(bus.numbers(PARTITION)).toEqual([1, 2, 3, 2, 3]));
    expect(bus.records(PARTITION).slice(3).map(idOf)).toEqual(['b', 'c']);
  });

  it('stops aloud before a record that was deleted from the table unsent', async () => {
    await outbox.writeNumbered(1, fact('a'));
    await outbox.writeNumbered(3, fact('c'));
    const sender = new NumberedSender({ table: outbox.table, bus, topic: FRONT_DESK_TOPIC, pollMs: 20, log });
    sender.start(PARTITION);
    await eventually(() => expect(sender.problems().join()).toContain('has no record 2'));
    expect(bus.numbers(PARTITION)).toEqual([]);
    await sender.close();
  });

  it('cuts a batch where it would be larger than a broker takes', async () => {
    const sends: number[] = [];
    const counting: RelayOptions['bus'] = {
      lastNumber: (topic, partition) => bus.lastNumber(topic, partition),
      send: (topic, partition, records) => {
        sends.push(records.length);
        return bus.send(topic, partition, records);
      },
    };
    const size = JSON.stringify(fact('a').data).length;
    await outbox.write(fact('a'), fact('b'), fact('c'), fact('d'), fact('e'));
    await startRelay({ bus: counting, batchBytes: 2 * size });
    await topicHolds('a', 'b', 'c', 'd', 'e');
    expect(sends).toEqual([2, 2, 1]);
  });

  it('sends for a writer that numbers its records itself, as long as it is told to', async () => {
    const sender = new NumberedSender({ table: outbox.table, bus, topic: FRONT_DESK_TOPIC, pollMs: 60_000, log });
    await outbox.writeNumbered(1, fact('a'));
    expect(sender.wake(PARTITION)).toBe(false);
    sender.start(PARTITION);
    await topicHolds('a');
    await outbox.writeNumbered(2, fact('b'));
    expect(sender.wake(PARTITION)).toBe(true);
    await topicHolds('a', 'b');
    await sender.stop(PARTITION);
    await outbox.writeNumbered(3, fact('c'));
    expect(sender.wake(PARTITION)).toBe(false);
    await sender.close();
    expect((await outbox.table.numbered().extent(PARTITION)).publishedTo).toBe(2);
    expect(bus.numbers(PARTITION)).toEqual([1, 2]);
  });

  async function numbered(): Promise<number> {
    return (await outbox.table.numbered().extent(PARTITION)).highest;
  }
}
