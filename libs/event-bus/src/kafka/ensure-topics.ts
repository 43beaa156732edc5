import { Logger } from '@nestjs/common';
import { PARTITION_COUNT, TOPICS } from '@sambung/contracts';
import { ConfigResourceTypes, type Admin } from 'kafkajs';
import { WrongPartitionCount } from '../errors';
import { newClient } from './client';
import type { Names } from './names';
import { ends } from './offsets';
import type { CompleteKafkaSettings } from './settings';
import { withCluster } from './with-cluster';

const LEADER_ATTEMPTS = 50;

/** Creates what is missing; throws WrongPartitionCount when a topic exists with another count. */
export async function ensureTopics(settings: CompleteKafkaSettings, names: Names): Promise<void> {
  const admin = newClient(settings).admin();
  await admin.connect();
  try {
    await createMissing(admin, settings, names);
    await leadersAnswer(settings, names);
    await checkPartitions(admin, names);
    await warnOfShortRetention(admin, settings, names);
  } finally {
    await admin.disconnect();
  }
}

async function createMissing(admin: Admin, settings: CompleteKafkaSettings, names: Names): Promise<void> {
  const { replicationFactor = -1, retentionMs } = settings;
  const found = new Set(await admin.listTopics());
  const missing = TOPICS.map((topic) => names.onCluster(topic)).filter((topic) => !found.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    // kafkajs gives up when the broker that it asks has not heard of the topic yet.
    waitForLeaders: false,
    topics: missing.map((topic) => ({
      topic,
      numPartitions: PARTITION_COUNT,
      replicationFactor,
      configEntries: [
        { name: 'cleanup.policy', value: 'delete' },
        { name: 'retention.ms', value: String(retentionMs) },
        ...(replicationFactor >= 3 ? [{ name: 'min.insync.replicas', value: '2' }] : []),
      ],
    })),
  });
}

async function checkPartitions(admin: Admin, names: Names): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: TOPICS.map((topic) => names.onCluster(topic)) });
  for (const { name, partitions } of topics) {
    if (partitions.length !== PARTITION_COUNT) {
      throw new WrongPartitionCount(names.topic(name), PARTITION_COUNT, partitions.length);
    }
  }
}

/** A reader that is away for longer than that loses events for good. It is the operator's topic, so it is said, not changed. */
async function warnOfShortRetention(admin: Admin, { retentionMs }: CompleteKafkaSettings, names: Names): Promise<void> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: TOPICS.map((topic) => ({
      type: ConfigResourceTypes.TOPIC,
      name: names.onCluster(topic),
      configNames: ['retention.ms'],
    })),
  });
  for (const { resourceName, configEntries } of resources) {
    const kept = Number(configEntries[0]?.configValue ?? -1);
    if (kept >= 0 && kept < retentionMs) {
      new Logger('EventBus').warn(`${resourceName} keeps records for ${kept} ms only; ${retentionMs} ms are advised.`);
    }
  }
}

/**
 * A broker hears of a topic, and that it leads it, a moment after the topic was created. A consumer that is faster
 * joins again and again until then.
 */
async function leadersAnswer(settings: CompleteKafkaSettings, names: Names): Promise<void> {
  const topics = TOPICS.map((topic) => names.onCluster(topic));
  const partitions = Array.from({ length: PARTITION_COUNT }, (_, partition) => partition);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await withCluster(settings, topics, (cluster) => ends(cluster, topics, partitions));
      return;
    } catch (error) {
      if (attempt === LEADER_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
