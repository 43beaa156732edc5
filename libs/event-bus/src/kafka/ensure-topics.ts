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
/**
 * A broker deletes whole segments, each when its last record is old enough, and of its own accord goes on with one for a week. What was published of
 * somebody who is erased is gone so much later than the retention says.
 */
const SEGMENT_MS = 24 * 60 * 60 * 1_000;

/** Creates what is missing; throws WrongPartitionCount when a topic exists with another count. */
export async function ensureTopics(settings: CompleteKafkaSettings, names: Names): Promise<void> {
  const admin = newClient(settings).admin();
  await admin.connect();
  try {
    await createMissing(admin, settings, names);
    await leadersAnswer(settings, names);
    await checkPartitions(admin, names);
    await warnOfRetention(admin, settings, names);
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
        { name: 'segment.ms', value: String(SEGMENT_MS) },
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

/**
 * A reader that is away for longer than a topic keeps its records loses events for good; one that keeps them longer than is promised keeps the names of people who were
 * erased. It is the operator's topic, so it is said, not changed.
 */
async function warnOfRetention(admin: Admin, { retentionMs }: CompleteKafkaSettings, names: Names): Promise<void> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: TOPICS.map((topic) => ({
      type: ConfigResourceTypes.TOPIC,
      name: names.onCluster(topic),
      configNames: ['retention.ms', 'segment.ms'],
    })),
  });
  for (const { resourceName, configEntries } of resources) {
    const said = new Map(configEntries.map(({ configName, configValue }) => [configName, Number(configValue)]));
    for (const warning of doubts(said.get('retention.ms') ?? -1, said.get('segment.ms') ?? SEGMENT_MS, retentionMs))
      new Logger('EventBus').warn(`${resourceName} ${warning}`);
  }
}

/** `kept` below zero: for ever. */
export function doubts(kept: number, segment: number, advised: number): string[] {
  if (kept >= 0 && kept < advised) return [`keeps records for ${kept} ms only; ${advised} ms are advised.`];
  const longest = advised + SEGMENT_MS;
  if (kept >= 0 && kept + segment <= longest) return [];
  const until = kept < 0 ? 'for ever' : `for up to ${kept + segment} ms`;
  return [
    `keeps what was published of people who are erased ${until} (retention.ms and segment.ms together); ${longest} ms are promised (docs/PRIVACY.md).`,
  ];
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
