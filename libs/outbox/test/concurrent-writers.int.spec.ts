import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { PostgresOutboxTable, Relay } from '../src';
import { PARTITION } from './events';
import { eventually } from '@sambung/testing';
import { MemoryBus } from './memory-bus';
import { postgresOutbox } from './postgres-outbox-harness';
import { bySubject, Writers } from './writers';

const SUBJECTS = ['h1', 'h2', 'h3', 'h4', 'h5'];

describe('many writers at once', () => {
  let outbox: Awaited<ReturnType<typeof postgresOutbox>>;
  const bus = new MemoryBus();
  const relays: Relay[] = [];
  beforeEach(async () => (outbox = await postgresOutbox()));
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await outbox.close();
  });

  it('reach the topic complete, without a hole, and in the order of each subject, though transactions commit out of order and sends fail', async () => {
    await Writers.prepare(outbox.dataSource, SUBJECTS);
    bus.beforeSend = async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      if (Math.random() < 0.1) bus.faults.push(Math.random() < 0.5 ? 'rejected' : 'stored-but-answer-lost');
    };
    for (let index = 0; index < 2; index++) {
      const relay = new Relay({
        table: new PostgresOutboxTable(outbox.dataSource),
        bus,
        topic: FRONT_DESK_TOPIC,
        pollMs: 20,
        leaseMs: 1_000,
      });
      relays.push(relay);
      await relay.start();
    }
    const writers = new Writers(outbox.dataSource, relays[0]);
    const lapsing = setInterval(() => void outbox.lapse(), 150);
    await writers.run(SUBJECTS, 12, 25);
    clearInterval(lapsing);

    await eventually(() => expect(bus.readOnce(PARTITION)).toHaveLength(writers.total));
    expect(bySubject(bus.readOnce(PARTITION))).toEqual(writers.written);
  });
});
