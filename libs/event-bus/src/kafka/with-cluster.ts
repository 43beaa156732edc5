import { PartitionAssigners, type Cluster } from 'kafkajs';
import { newClient } from './client';
import type { CompleteKafkaSettings } from './settings';

/**
 * Runs work with kafkajs's view of the cluster. It hands that to assigners only, and only through it can single offsets be
 * fetched without joining a group; so a consumer is made that never runs.
 */
export async function withCluster<T>(
  settings: CompleteKafkaSettings,
  topics: readonly string[],
  work: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  let found: Cluster | undefined;
  const consumer = newClient(settings).consumer({
    groupId: 'none',
    allowAutoTopicCreation: false,
    partitionAssigners: [
      (config) => {
        found = config.cluster;
        return PartitionAssigners.roundRobin(config);
      },
    ],
  });
  await consumer.connect();
  try {
    if (!found) throw new Error('kafkajs made no assigner.');
    await found.addMultipleTargetTopics([...topics]);
    return await work(found);
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
}
