import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { continueAfterRestore, NumberedSender, type RelayOptions } from '../src';
import { eventually } from '@sambung/testing';
import { fact, idOf, PARTITION } from './events';
import type { OutboxHarness } from './outbox-harness';
import { Publishing } from './publishing';

/** Everything that was written reaches the topic, by number, whatever bus and table do. */
export function relaySendingContract(make: () => Promise<OutboxHarness>): void {
  let publishing: Publishing;
  let outbox: Publishing['outbox'];
  let bus: Publishing['bus'];
  let log: Publishing['log'];
  let startRelay: Publishing['startRelay'];
  let topicHolds: Publishing['topicHolds'];
  let numbered: Publishing['numbered'];
  beforeEach(async () => {
    publishing = new Publishing(await make());
    ({ outbox, bus, log, startRelay, topicHolds, numbered } = publishing);
  });
  afterEach(() => publishing.end());

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

  it('sends the same numbers again after a rejection, and leaves none out', async () => {
    bus.faults.push('rejected', 'stored-but-answer-lost', 'rejected', 'stored-but-answer-lost');
    const relay = await startRelay({ batchSize: 2 });
    await outbox.write(fact('a'), fact('b'), fact('c'), fact('d'), fact('e'));
    relay.wake(PARTITION);
    await topicHolds('a', 'b', 'c', 'd', 'e');
    expect(bus.numbers(PARTITION)).toEqual([1, 2, 1, 2, 1, 2, 3, 4, 5]);
    await eventually(() => expect(relay.problems()).toEqual([]));
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

  it('goes on behind the topic when an operator accepts what a restored backup has lost', async () => {
    const before = await startRelay();
    await outbox.write(fact('a'), fact('b'), fact('c'));
    await topicHolds('a', 'b', 'c');
    await before.stop();
    await outbox.restoreTo(PARTITION, 1);
    await outbox.write(fact('new'));
    const restored = { table: outbox.table, bus, topic: FRONT_DESK_TOPIC } as const;
    expect(await continueAfterRestore(restored)).toEqual([{ partition: PARTITION, from: 1, to: 3 }]);
    expect(await continueAfterRestore(restored)).toEqual([]);
    await startRelay();
    await topicHolds('a', 'b', 'c', 'new');
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
}
