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

  /**
   * Whether a batch that was asked for from an offset continues what we have. One that was fetched before a rebalance and arrives
   * after it does not: taken, it would go through before older records, and their loss would be committed. Left, it is fetched again.
   *
   * @param committed where the group goes on reading, as the cluster sees it now: retention, or the loss of the topic, may have moved it
   */
  async follows(from: bigint, committed: () => Promise<bigint | undefined>): Promise<boolean> {
    return this.next === from || (await committed()) === from;
  }

  get isFull(): boolean {
    return this.loop.backlog(this.topic) >= ROOM;
  }

  get hasRoom(): boolean {
    return this.loop.backlog(this.topic) < ROOM / 2;
  }
}
