import { Logger } from '@nestjs/common';
import type { Topic } from '@sambung/contracts';
import type { Batch, Cluster, Consumer, ConsumerGroupJoinEvent, EachBatchPayload } from 'kafkajs';
import type { AssignedPartitions } from '../reading/assigned-partitions';
import type { AppliedOffset } from '../reading/commits';
import type { Lease } from '../reading/lease';
import { described } from '../reading/pauses';
import { newClient } from './client';
import { coPartitionAssigner } from './co-partition-assigner';
import { incoming } from './incoming';
import type { Names } from './names';
import { ends, placeOf, starts } from './offsets';
import { KafkaPlace } from './reading-place';
import type { CompleteKafkaSettings } from './settings';

export interface MemberSurroundings {
  readonly settings: CompleteKafkaSettings;
  readonly names: Names;
  readonly group: string;
  readonly topics: readonly Topic[];
  readonly lease: Lease;
  readonly partitions: AssignedPartitions;
  readonly onProgress: () => void;
}

/**
 * One consumer from joining the group to leaving or losing it; it is never restarted, but followed by another.
 *
 * kafkajs fetches and keeps the membership alive; handling goes on beside it. Batches go into queues, one for each topic-partition,
 * that stop being fetched while they are full: otherwise kafkajs would wait for the slowest partition before it fetches anything.
 */
export class KafkaMember {
  private readonly logger = new Logger('EventBus');
  private readonly consumer: Consumer;
  private readonly places = new Map<string, KafkaPlace>();
  private cluster: Cluster | undefined;
  private newest: EachBatchPayload | undefined;
  private commitFailure: Error | undefined;
  /** Resolves with the error when the consumer has stopped by itself. */
  readonly stopped: Promise<unknown>;

  constructor(private readonly surroundings: MemberSurroundings) {
    const { settings, lease, onProgress } = surroundings;
    this.consumer = this.newConsumer();
    const { GROUP_JOIN, HEARTBEAT, FETCH, REBALANCING, CRASH } = this.consumer.events;
    this.consumer.on(GROUP_JOIN, ({ payload }) => {
      this.joined(payload);
    });
    this.consumer.on(HEARTBEAT, () => {
      lease.renewed();
    });
    this.consumer.on(FETCH, onProgress);
    // There is no word before partitions are taken away: from here on they may be.
    this.consumer.on(REBALANCING, () => {
      lease.lost();
    });
    this.stopped = new Promise((resolve) => {
      this.consumer.on(CRASH, ({ payload: { error } }) => {
        lease.lost();
        resolve(error);
      });
    });
    this.logger.debug(`${surroundings.group}: joining at ${settings.brokers.join()}`);
  }

  /** Resolves when the consumer has joined, or has stopped while it tried. */
  async start(): Promise<void> {
    const { topics, names } = this.surroundings;
    await this.consumer.connect();
    // Without fromBeginning a new group, or one whose offsets have expired, would silently begin at the end.
    await this.consumer.subscribe({ topics: topics.map((topic) => names.onCluster(topic)), fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.take(payload),
    });
  }

  /** Leaves the group. May take as long as the broker likes: bound it. */
  async leave(): Promise<void> {
    await this.consumer.disconnect();
  }

  /** Throws when the offsets could not be written; after a rebalance they are refused. */
  async commit(offsets: readonly AppliedOffset[]): Promise<void> {
    const { names } = this.surroundings;
    if (!this.newest) throw new Error('Nothing has been fetched.');
    const topics = offsets.map(({ topic, loop, offset }) => ({
      topic: names.onCluster(topic),
      partitions: [{ partition: loop.partition, offset: (offset + 1n).toString() }],
    }));
    try {
      // Not consumer.commitOffsets: it would retry what can only be refused.
      await this.newest.commitOffsetsIfNecessary({ topics });
    } catch (error) {
      // kafkajs has to see it too: a lost membership is found out at the next batch instead of the next heartbeat.
      if (error instanceof Error) this.commitFailure = error;
      throw error;
    }
  }

  /** A batch of this topic-partition went through: there may be room again. */
  applied(topic: Topic, partition: number): void {
    const place = this.places.get(placeOf(topic, partition));
    if (!place?.paused || !place.hasRoom) return;
    place.paused = false;
    this.resume([{ topic: this.surroundings.names.onCluster(topic), partitions: [partition] }]);
  }

  private resume(topics: Parameters<Consumer['resume']>[0]): void {
    try {
      this.consumer.resume(topics);
    } catch {
      // The consumer has stopped: there is nothing to resume.
    }
  }

  private newConsumer(): Consumer {
    const { settings, names, group, partitions } = this.surroundings;
    const assigner = coPartitionAssigner(() => partitions.held());
    return newClient(settings).consumer({
      groupId: names.onCluster(group),
      sessionTimeout: settings.sessionMs,
      heartbeatInterval: Math.floor(settings.sessionMs / 3),
      rebalanceTimeout: 2 * settings.sessionMs,
      maxWaitTimeInMs: settings.maxWaitMs,
      maxBytesPerPartition: 512 * 1024,
      allowAutoTopicCreation: false,
      partitionAssigners: [
        (config) => {
          this.cluster = config.cluster;
          return assigner(config);
        },
      ],
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 1_000,
        retries: 5,
        // A restarted consumer cannot be stopped while it starts. We make a new one instead.
        restartOnFailure: async () => false,
      },
    });
  }

  /**
   * Called by kafkajs between the answer of the group and the first fetch. What was fetched but not handled is fetched again from
   * what is committed, so all partitions start anew, also those that stayed ours: nothing says who had them meanwhile.
   */
  private joined({ memberAssignment }: ConsumerGroupJoinEvent['payload']): void {
    const { lease, partitions, topics, onProgress, names } = this.surroundings;
    const ours = [...new Set(Object.values(memberAssignment).flat())].sort((a, b) => a - b);
    lease.renewed();
    onProgress();
    partitions.assign(ours, new Set(ours));
    this.places.clear();
    this.commitFailure = undefined;
    for (const partition of ours) {
      const loop = partitions.loop(partition);
      if (!loop) continue;
      for (const topic of topics) this.places.set(placeOf(topic, partition), new KafkaPlace(topic, partition, loop));
    }
    this.resume(topics.map((topic) => ({ topic: names.onCluster(topic) })));
    void this.findOffsets([...this.places.values()]);
  }

  /** Where these places begin, and where they end now: for the continuity of what is fetched, and for being caught up. */
  private async findOffsets(places: readonly KafkaPlace[]): Promise<void> {
    const live = (): KafkaPlace[] => places.filter(({ loop }) => !loop.ended);
    while (live().length > 0) {
      try {
        await this.lookUp(live());
        return;
      } catch (error) {
        this.logger.debug(`${this.surroundings.group}: offsets not found yet. ${described(error)}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  private async lookUp(places: readonly KafkaPlace[]): Promise<void> {
    const { names, group } = this.surroundings;
    if (!this.cluster) throw new Error('kafkajs made no assigner.');
    const topics = [...new Set(places.map(({ topic }) => names.onCluster(topic)))];
    const partitions = [...new Set(places.map(({ partition }) => partition))];
    const first = await starts(this.cluster, names.onCluster(group), topics, partitions);
    const end = await ends(this.cluster, topics, partitions);
    for (const place of places) {
      const name = placeOf(names.onCluster(place.topic), place.partition);
      const start = first.get(name) ?? 0n;
      const last = (end.get(name) ?? 0n) - 1n;
      place.next ??= start;
      // Committed behind the end: the topic was made anew, and is read from its beginning.
      place.loop.caughtUp.passed(place.topic, start - 1n > last ? -1n : start - 1n);
      place.loop.caughtUp.goal(place.topic, last);
      place.loop.look();
    }
  }

  /** Takes a fetched batch over into its queue. What it throws goes to kafkajs, which joins again; a handler's errors never do. */
  private async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    this.rethrowFailedCommit();
    this.newest = payload;
    const place = this.places.get(placeOf(this.surroundings.names.topic(batch.topic), batch.partition));
    if (!place || !(await place.follows(fetchedFrom(batch), () => this.committed(batch)))) return;
    place.next = BigInt(batch.lastOffset()) + 1n;
    payload.resolveOffset(batch.lastOffset());
    place.loop.add(place.topic, batch.messages.map(incoming));
    if (!place.isFull || place.paused) return;
    place.paused = true;
    payload.pause();
  }

  private rethrowFailedCommit(): void {
    const failure = this.commitFailure;
    this.commitFailure = undefined;
    if (failure) throw failure;
  }

  private async committed({ topic, partition }: Batch): Promise<bigint | undefined> {
    if (!this.cluster) return undefined;
    const { names, group } = this.surroundings;
    const found = await starts(this.cluster, names.onCluster(group), [topic], [partition]);
    return found.get(placeOf(topic, partition));
  }
}

/** kafkajs does not declare it, but a batch knows the offset that was asked for. */
function fetchedFrom(batch: Batch): bigint {
  const { fetchedOffset } = batch as Batch & { readonly fetchedOffset?: string };
  return BigInt(fetchedOffset ?? batch.firstOffset() ?? '0');
}
