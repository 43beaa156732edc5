import { describeKafka } from '@sambung/testing';
import { Kafka, logLevel } from 'kafkajs';
import { startKafka, type KafkaCluster } from './start-kafka';

jest.setTimeout(120_000);

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
    expect(await received(cluster, 2)).toEqual(['before', 'after']);
  });

  it('goes on without one of three', async () => {
    cluster = await startKafka({ brokers: 3 });
    await createTopic(cluster, 3);
    await send(cluster, 'before');
    await cluster.kill(0);
    await send(cluster, 'meanwhile');
    await cluster.restart(0);
    await send(cluster, 'after');
    expect(await received(cluster, 3)).toEqual(['before', 'meanwhile', 'after']);
  });
});

const topic = 'greetings';

function client({ brokers }: KafkaCluster): Kafka {
  return new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { initialRetryTime: 100, retries: 12 } });
}

async function createTopic(cluster: KafkaCluster, replicationFactor: number): Promise<void> {
  const admin = client(cluster).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 12, replicationFactor }], waitForLeaders: true });
  await admin.disconnect();
}

async function send(cluster: KafkaCluster, value: string): Promise<void> {
  const producer = client(cluster).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [{ partition: 7, value }] });
  await producer.disconnect();
}

async function received(cluster: KafkaCluster, count: number): Promise<string[]> {
  const consumer = client(cluster).consumer({ groupId: 'readers', maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const values: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const eachMessage = async ({ message }: { message: { value: Buffer | null } }): Promise<void> => {
      values.push(String(message.value));
      if (values.length === count) resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  return values;
}
