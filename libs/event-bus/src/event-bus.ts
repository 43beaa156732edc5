import type { Topic } from '@sambung/contracts';

/** One record to send. `number` is its place in the topic-partition (`ce_sequence`): 1, 2, 3… without a hole; a resend has the same number. */
export interface OutgoingRecord {
  readonly number: number;
  /** The subject. */
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly value: string;
}

/** One record as it was read. `offset` is the bus's own place and may have holes; only `ce_sequence` may not. */
export interface IncomingRecord {
  readonly offset: bigint;
  readonly key: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly value: string;
}

/** Records of one topic-partition, in order. */
export interface Batch {
  readonly topic: Topic;
  readonly partition: number;
  readonly records: readonly IncomingRecord[];
}

export interface Reading {
  readonly group: string;
  readonly topics: readonly Topic[];
  /**
   * The complete assignment after each rebalance: partition p of all topics always goes to one member.
   * Partitions that are missing from it are lost. Called before any batch of a newly assigned partition, and awaited; when it rejects, it
   * is called again after a pause. One call at a time: an assignment that a newer one has made void meanwhile may be left out.
   * Batches of partitions that stay, and one that was in hand when its partition was lost, may still run beside it.
   */
  onAssigned?(partitions: readonly number[]): Promise<void>;
  /**
   * Called for one batch of a partition at a time (all topics of a partition take turns; different partitions run beside each other).
   * Offsets are committed after it resolves. When it rejects, the same records are delivered again after a pause (first, perhaps with more
   * behind them), to whoever then owns the partition; meanwhile the partition's other topics go on.
   */
  onBatch(batch: Batch): Promise<void>;
  /**
   * Once per assignment of a partition: everything that stood in all its topics when it was assigned has gone through `onBatch`. At once
   * where there was nothing. A rebalance may assign anew what stays (Kafka always does): then it is said again.
   */
  onCaughtUp?(partition: number): void;
}

export interface Subscription {
  /**
   * Milliseconds since this member last made progress (polled, fetched or was given nothing to do), or that its slowest batch has been in
   * hand, whichever is longer: liveness looks at it. It grows while the bus is away.
   */
  idleMilliseconds(): number;
  /** Finish the batch in hand, commit, leave the group. Resolves within `deadlineMs`, whatever the broker does. */
  close(deadlineMs?: number): Promise<void>;
}

/**
 * The small port between us and whatever carries events: Apache Kafka, or PostgreSQL in the embedded default.
 * One contract suite runs against both. At least once, in order per topic-partition.
 */
export interface EventBus {
  readonly kind: 'kafka' | 'postgres';
  /** Creates missing topics; refuses (throws) when one exists with another partition count. */
  ensureTopics(): Promise<void>;
  /**
   * Resolves when all records are durable, in the order given. Have one send in flight per topic-partition; after a rejection nothing is
   * known, and the caller sends again by number. What is sent again reaches readers again, also those that are past it.
   * Throws HoleInNumbers for records that do not follow each other or (PostgreSQL) what the topic-partition holds.
   */
  send(topic: Topic, partition: number, records: readonly OutgoingRecord[]): Promise<void>;
  /** Number of the last record in a topic-partition, 0 when it is empty: a relay refuses a topic that is ahead of its own table. */
  lastNumber(topic: Topic, partition: number): Promise<number>;
  /** Runs until closed. If the member dies for good the process exits: a consumer that is dead must not look alive. */
  read(reading: Reading): Promise<Subscription>;
  close(): Promise<void>;
}
