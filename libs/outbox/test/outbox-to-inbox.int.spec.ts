import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { PostgresEventBus, type EventBus, type Subscription } from '@sambung/event-bus';
import { testDatabase } from '@sambung/testing';
import { PostgresOutboxTable, Relay } from '../src';
import { eventually } from '@sambung/testing';
import { InboxReader } from './inbox-reader';
import { postgresInbox } from './postgres-inbox-harness';
import { postgresOutbox } from './postgres-outbox-harness';
import { bySubject, Writers } from './writers';

const SUBJECTS = ['h1', 'h2', 'h3', 'h4', 'h5'];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('from one service’s outbox to another’s tables, over the PostgreSQL bus', () => {
  const buses: EventBus[] = [];
  const relays: Relay[] = [];
  const members: Subscription[] = [];
  let bus: { readonly url: string; drop(): Promise<void> };
  beforeAll(async () => (bus = await testDatabase()));
  afterAll(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    await Promise.all(members.map((member) => member.close()));
    await Promise.all(buses.map((each) => each.close()));
    await bus.drop();
  });

  const newBus = async (clientId: string): Promise<EventBus> => {
    const connected = await PostgresEventBus.connect({ url: bus.url, clientId, leaseMs: 2_000, pollMs: 100 });
    buses.push(connected);
    await connected.ensureTopics();
    return connected;
  };

  it('everything arrives once and in order, with two relays, two readers, lost connections and lost COMMITs', async () => {
    const [front, back] = [await postgresOutbox(), await postgresInbox()];
    const { inbox } = new InboxReader(back);
    await Writers.prepare(front.dataSource, SUBJECTS);
    for (const name of ['one', 'two']) {
      const relay = new Relay({
        table: new PostgresOutboxTable(front.dataSource),
        bus: await newBus(name),
        topic: FRONT_DESK_TOPIC,
      });
      relays.push(relay);
      await relay.start();
      const reading = inbox();
      const group = { group: 'routing', topics: [FRONT_DESK_TOPIC] } as const;
      members.push(
        await (
          await newBus(name)
        ).read({
          ...group,
          onBatch: async (batch) => {
            await reading.apply(batch);
          },
        }),
      );
    }

    const writers = new Writers(front.dataSource, relays[0]);
    void writers.run(SUBJECTS, 8);
    for (const trouble of ['stored', 'cut', 'not-stored', 'lapse', 'stored', 'cut'] as const) {
      await pause(400);
      if (trouble === 'cut') back.link.cut();
      else if (trouble === 'lapse') await front.lapse();
      else back.loseNextCommit(trouble);
    }
    await writers.stop();

    await eventually(async () => expect(await back.traces()).toHaveLength(writers.total));
    expect(bySubject(await back.traces())).toEqual(writers.written);
    expect(await inbox().parked.list()).toEqual([]);
  });
});
