import { describeKafka } from '@sambung/testing';
import { Kafka, logLevel } from 'kafkajs';
import { startKafka, type KafkaCluster } from './start-kafka';

describeKafka('a broker that tests may kill', () => {
  let cluster: KafkaCluster | undefined;
  afterEach(() => cluster?.stop());

  it('still has what it acknowledged after kill -9', async () => {
    cluster = await startKafka();
    await createTopic(cluster, 1);
    await send(cluster, 'before');
    await cluster.kill();
    await cluster.restart();
    await send(cluster, 'after');
    expect(await receivedUntil(cluster, 'after')).toEqual(['before', 'after']);
  });

  it('goes on without one of three', async () => {
    cluster = await startKafka({ brokers: 3 });
    await createTopic(cluster, 3);
    await send(cluster, 'before');
    await cluster.kill(0);
    await send(cluster, 'meanwhile');
    await cluster.restart(0);
    await send(cluster, 'after');
    expect(await receivedUntil(cluster, 'after')).toEqual(['before', 'meanwhile', 'after']);
  });
});

const topic = 'greetings';

function client({ brokers }: KafkaCluster): Kafka {
  return new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { initialRetryTime: 100, retries: 12 } });
}

async function createTopic(cluster: KafkaCluster, replicationFactor: number): Promise<void> {
  const admin = client(cluster).admin();
  await admin.connect();
  // kafkajs would give up when the broker that it asks has not heard of the topic yet; whoever sends waits for it.
  await admin.createTopics({ topics: [{ topic, numPartitions: 12, replicationFactor }], waitForLeaders: false });
  await admin.disconnect();
}

/**
 * Until it is acknowledged, with a new producer each time: kafkajs gives up at once when the broker that should hand out
 * the producer's id is the one that died.
 */
async function send(cluster: KafkaCluster, value: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const producer = client(cluster).producer({ idempotent: true, maxInFlightRequests: 1 });
    try {
      await producer.connect();
      await producer.send({ topic, acks: -1, messages: [{ partition: 7, value }] });
      return;
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    } finally {
      await producer.disconnect();
    }
  }
}

/** Each value once, in order, up to the last one: a repeated send may have been acknowledged unseen. */
async function receivedUntil(cluster: KafkaCluster, last: string): Promise<string[]> {
  const consumer = client(cluster).consumer({ groupId: 'readers', maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const values = new Set<string>();
  await new Promise<void>((resolve, reject) => {
    const eachMessage = async ({ message }: { message: { value: Buffer | null } }): Promise<void> => {
      values.add(String(message.value));
      if (values.has(last)) resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  return [...values];
}
