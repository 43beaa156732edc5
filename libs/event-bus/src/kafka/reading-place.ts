import type { Topic } from '@sambung/contracts';
import type { PartitionLoop } from '../reading/partition-loop';

/** From so many records in the queue on, no more are fetched from a topic-partition, until half of them are gone. */
const ROOM = 500;

/** Where we read in one topic-partition of ours, from one rebalance to the next. */
export class KafkaPlace {
  /** The offset that comes next, when we know it. */
  next: bigint | undefined;
  paused = false;

  constructor(
    readonly topic: Topic,
    readonly partition: number,
    readonly loop: PartitionLoop,
  ) {}

  get isFull(): boolean {
    return this.loop.backlog(this.topic) >= ROOM;
  }

  get hasRoom(): boolean {
    return this.loop.backlog(this.topic) < ROOM / 2;
  }
}
