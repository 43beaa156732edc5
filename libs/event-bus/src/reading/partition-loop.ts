import type { Topic } from '@sambung/contracts';
import type { Batch, IncomingRecord } from '../event-bus';
import { CaughtUp } from './caught-up';
import type { Lease } from './lease';
import type { Pauses } from './pauses';
import { TopicQueue } from './topic-queue';
import { Wake } from './wake';

export interface LoopSurroundings {
  readonly topics: readonly Topic[];
  readonly lease: Lease;
  readonly pauses: Pauses;
  /** Records in one batch, at most. */
  readonly largestBatch: number;
  onBatch(batch: Batch): Promise<void>;
  onCaughtUp(partition: number): void;
  onApplied(loop: PartitionLoop, topic: Topic, offset: bigint): void;
  onFailed(batch: Batch, error: unknown): void;
}

/** How often a loop whose lease is over looks whether it was renewed. */
const LEASE_LOOK_MS = 50;

/**
 * One partition, as long as it is ours: its topics take turns, one batch at a time goes through the handler.
 * A batch that fails is tried again after a pause, and meanwhile the other topics go on: what it waits for may stand there.
 */
export class PartitionLoop {
  readonly caughtUp: CaughtUp;
  private readonly queues: TopicQueue[];
  private readonly wake = new Wake();
  private isOpen = false;
  private isLost = false;
  private isEnded = false;
  private told = false;
  private inHand: Promise<void> = Promise.resolve();
  private inHandSince: number | undefined;

  /** @param predecessor resolves when the batch that an earlier loop of this partition has in hand is through */
  constructor(
    readonly partition: number,
    private readonly surroundings: LoopSurroundings,
    private readonly predecessor: Promise<void>,
  ) {
    this.caughtUp = new CaughtUp(surroundings.topics);
    this.queues = surroundings.topics.map((topic) => new TopicQueue(topic, surroundings.pauses));
    void this.run();
  }

  /** No more batches will start. */
  get ended(): boolean {
    return this.isEnded;
  }

  /** Somebody else may have the partition: nothing may be committed for it. */
  get lost(): boolean {
    return this.isLost;
  }

  /** Milliseconds that the handler has been busy with the current batch; 0 between batches. */
  get inHandForMs(): number {
    return this.inHandSince === undefined ? 0 : performance.now() - this.inHandSince;
  }

  backlog(topic: Topic): number {
    return this.queueOf(topic).length;
  }

  add(topic: Topic, records: readonly IncomingRecord[]): void {
    this.queueOf(topic).add(records);
    this.wake.set();
  }

  /** To be called when something that the loop looks at has changed from outside. */
  look(): void {
    this.wake.set();
  }

  /** The assignment has been announced: batches may start. */
  open(): void {
    this.isOpen = true;
    this.wake.set();
  }

  /** Starts no more batches. Resolves when the one in hand is through, of this loop and of those before it. */
  async end(how: 'lost' | 'closing'): Promise<void> {
    this.isEnded = true;
    this.isLost ||= how === 'lost';
    this.wake.set();
    await this.predecessor;
    await this.inHand;
  }

  private async run(): Promise<void> {
    await this.predecessor;
    while (!this.isEnded) {
      if (this.isOpen) this.tellWhenCaughtUp();
      const queue = this.mayStart() ? this.nextTurn() : undefined;
      if (queue) await this.deliver(queue);
      else await this.wake.wait(this.longestSleep());
    }
  }

  private mayStart(): boolean {
    return this.isOpen && this.surroundings.lease.holds;
  }

  private nextTurn(): TopicQueue | undefined {
    const now = performance.now();
    const index = this.queues.findIndex((queue) => queue.dueIn(now) === 0);
    const [queue] = index < 0 ? [] : this.queues.splice(index, 1);
    if (queue) this.queues.push(queue);
    return queue;
  }

  private longestSleep(): number | undefined {
    if (!this.isOpen) return undefined;
    if (!this.surroundings.lease.holds) return LEASE_LOOK_MS;
    const now = performance.now();
    const due = this.queues.map((queue) => queue.dueIn(now)).filter((ms) => ms !== undefined);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  private async deliver(queue: TopicQueue): Promise<void> {
    const records = queue.first(this.surroundings.largestBatch);
    const batch: Batch = { topic: queue.topic, partition: this.partition, records };
    this.inHandSince = performance.now();
    this.inHand = this.handle(batch, queue);
    await this.inHand;
    this.inHandSince = undefined;
  }

  private async handle(batch: Batch, queue: TopicQueue): Promise<void> {
    try {
      await this.surroundings.onBatch(batch);
    } catch (error) {
      // Whatever it is, a TypeError too: the records come again, and this loop lives on.
      queue.failed(performance.now());
      this.surroundings.onFailed(batch, error);
      return;
    }
    queue.applied(batch.records.length);
    const last = batch.records.at(-1);
    if (!last) return;
    this.caughtUp.passed(batch.topic, last.offset);
    this.surroundings.onApplied(this, batch.topic, last.offset);
  }

  private tellWhenCaughtUp(): void {
    if (this.told || !this.caughtUp.reached) return;
    this.told = true;
    this.surroundings.onCaughtUp(this.partition);
  }

  private queueOf(topic: Topic): TopicQueue {
    const queue = this.queues.find((each) => each.topic === topic);
    if (!queue) throw new RangeError(`${topic} is not read here.`);
    return queue;
  }
}
