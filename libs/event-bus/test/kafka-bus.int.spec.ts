import { Logger } from '@nestjs/common';
import { FRONT_DESK_TOPIC, PARTITION_COUNT } from '@sambung/contracts';
import { describeKafka } from '@sambung/testing';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { startKafka, type KafkaCluster } from '../../../test/kafka/start-kafka';
import { KafkaEventBus } from '../src/kafka/kafka-event-bus';
import { eventually, pause } from '@sambung/testing';
import { MemberProcess } from './member-process';
import { count, once, Recorder, records } from './recorder';

const TOPIC = FRONT_DESK_TOPIC;
const SESSION_MS = 3_000;

describeKafka('what only the Kafka bus has to do', () => {
  let cluster: KafkaCluster;
  let bus: KafkaEventBus;
  let worlds = 0;
  let prefix = '';
  beforeAll(async () => {
    Logger.overrideLogger(['fatal']);
    cluster = await startKafka();
  });
  afterAll(() => cluster.stop());
  beforeEach(async () => {
    prefix = `only-${(worlds += 1)}.`;
    bus = newBus();
    await bus.ensureTopics();
  });
  afterEach(() => bus.close());

  it('ends the process when its consumer cannot go on, because a dead reader must not look alive', async () => {
    const stranger = await memberOfAnotherKind('readers');
    const member = await MemberProcess.start({
      bus: { clientId: 'dead', kafkaBrokers: cluster.brokers, kafka: { prefix, sessionMs: SESSION_MS } },
      group: 'readers',
      topics: [TOPIC],
    });
    await expect(member.process.exited).resolves.toBe(1);
    await stranger.disconnect();
  });

  it('hands over whatever bytes somebody has sent', async () => {
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await withProducer(async (producer) => {
      await producer.send({
        topic: prefix + TOPIC,
        messages: [
          { partition: 1, key: null, value: null },
          {
            partition: 1,
            key: 'k',
            value: Buffer.from([0xff, 0x00, 0xfe]),
            headers: { ce_sequence: Buffer.from('x') },
          },
          { partition: 1, key: 'k', value: '{}', headers: { twice: ['first', 'second'] } },
        ],
      });
    });
    await eventually(() => expect(reader.records(TOPIC, 1)).toHaveLength(3));
    const [empty, bytes, doubled] = reader.records(TOPIC, 1);
    expect(empty).toMatchObject({ key: '', value: '', headers: {} });
    expect(bytes?.value).toContain('\u0000');
    expect(doubled?.headers).toEqual({ twice: 'first' });
    expect(await bus.lastNumber(TOPIC, 1)).toBe(0);
  });

  it('has what was published of somebody deleted after ten days at most, however much was published meanwhile', async () => {
    const daysAgo = (days: number): string => String(Date.now() - days * 24 * 60 * 60 * 1_000);
    const published = [daysAgo(10.5), daysAgo(5), daysAgo(0)];
    await withProducer(async (producer) => {
      for (const timestamp of published)
        await producer.send({ topic: prefix + TOPIC, messages: [{ partition: 1, value: 'Zulaikha', timestamp }] });
    });
    const admin = client().admin();
    await admin.connect();
    await eventually(async () => {
      const offsets = await admin.fetchTopicOffsets(prefix + TOPIC);
      expect(offsets.find(({ partition }) => partition === 1)).toMatchObject({ low: '1', high: '3' });
    });
    await admin.disconnect();
  });

  it('goes on when the broker was frozen for longer than the session', async () => {
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await bus.send(TOPIC, 1, records(1, 3));
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual([1, 2, 3]));
    cluster.freeze();
    await pause(SESSION_MS + 1_000);
    cluster.thaw();
    await eventually(() => bus.send(TOPIC, 1, records(4, 6)));
    await eventually(() => expect(once(reader.numbers(TOPIC, 1))).toEqual(count(1, 6)));
  });

  it('closes although the broker is frozen', async () => {
    const other = newBus();
    const reader = await Recorder.start(other, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(reader.partitions).toHaveLength(PARTITION_COUNT));
    cluster.freeze();
    await reader.subscribed.close(1_000);
    cluster.thaw();
    await other.close();
  });

  function newBus(): KafkaEventBus {
    return new KafkaEventBus({
      brokers: cluster.brokers,
      clientId: 'test',
      prefix,
      sessionMs: SESSION_MS,
      pauses: { firstMs: 30, longestMs: 300 },
      onDead: (error) => {
        throw error;
      },
    });
  }

  /** Reads in the same group, but shares partitions in kafkajs's own way: the two cannot agree. */
  async function memberOfAnotherKind(group: string) {
    const consumer = client().consumer({
      groupId: prefix + group,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: 500,
      maxWaitTimeInMs: 100,
    });
    await consumer.connect();
    await consumer.subscribe({ topic: prefix + TOPIC });
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.run({ eachMessage: async () => undefined });
    await joined;
    return consumer;
  }

  async function withProducer(work: (producer: Producer) => Promise<void>): Promise<void> {
    const producer = client().producer();
    await producer.connect();
    await work(producer);
    await producer.disconnect();
  }

  function client(): Kafka {
    return new Kafka({ brokers: cluster.brokers, logLevel: logLevel.NOTHING });
  }
});
