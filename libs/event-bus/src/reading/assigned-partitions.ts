import { Logger } from '@nestjs/common';
import type { Reading } from '../event-bus';
import type { Lease } from './lease';
import { PartitionLoop, type LoopSurroundings } from './partition-loop';
import { described, pauseAfter, type Pauses } from './pauses';
import { Wake } from './wake';

export interface AssignedPartitionsOptions {
  readonly reading: Reading;
  readonly lease: Lease;
  readonly pauses: Pauses;
  readonly largestBatch: number;
  readonly onApplied: LoopSurroundings['onApplied'];
}

/**
 * The partitions that a member has, each with its loop. The same for every bus: it only has to say what is assigned.
 * A partition that is lost and comes back waits for the batch it still has in hand: never two batches of one partition at once.
 */
export class AssignedPartitions {
  private readonly logger = new Logger('EventBus');
  private readonly loops = new Map<number, PartitionLoop>();
  /** Resolves when the earlier loops of a partition have nothing in hand any more. */
  private readonly leaving = new Map<number, { readonly loop: PartitionLoop; readonly gone: Promise<void> }>();
  private readonly wake = new Wake();
  private announced = Promise.resolve();
  private turn = 0;
  private closed = false;

  constructor(private readonly options: AssignedPartitionsOptions) {}

  loop(partition: number): PartitionLoop | undefined {
    return this.loops.get(partition);
  }

  /** The partitions that are ours now. */
  held(): number[] {
    return [...this.loops.keys()];
  }

  /** @param fresh those of `all` that start anew, because they were somebody else's or may have been meanwhile */
  assign(all: readonly number[], fresh: ReadonlySet<number>): void {
    if (this.closed) return;
    for (const [partition, loop] of this.loops) {
      if (!all.includes(partition) || fresh.has(partition)) this.drop(partition, loop);
    }
    this.turn += 1;
    this.wake.set();
    for (const partition of fresh) this.start(partition);
    this.announce([...all]);
  }

  /** Starts no more batches, and resolves when those in hand are through. */
  async close(): Promise<void> {
    this.closed = true;
    this.wake.set();
    const ending = [...this.loops.values()].map((loop) => loop.end('closing'));
    await Promise.all([...ending, ...[...this.leaving.values()].map(({ gone }) => gone)]);
  }

  /** How long the slowest batch has been in hand. Milliseconds; 0 when there is none. */
  longestInHandMs(): number {
    const loops = [...this.loops.values(), ...[...this.leaving.values()].map(({ loop }) => loop)];
    return Math.max(0, ...loops.map((loop) => loop.inHandForMs));
  }

  private start(partition: number): void {
    const { reading, lease, pauses, largestBatch, onApplied } = this.options;
    const predecessor = this.leaving.get(partition)?.gone ?? Promise.resolve();
    const surroundings: LoopSurroundings = {
      topics: reading.topics,
      lease,
      pauses,
      largestBatch,
      onApplied,
      onBatch: async (batch) => reading.onBatch(batch),
      onCaughtUp: (caughtUp) => {
        this.tellCaughtUp(caughtUp);
      },
      onFailed: ({ topic, records }, error) => {
        const count = `${records.length} records from offset ${records[0]?.offset ?? '?'}`;
        this.logger.warn(`${reading.group}: ${topic}/${partition}, ${count} will come again. ${described(error)}`);
      },
    };
    this.loops.set(partition, new PartitionLoop(partition, surroundings, predecessor));
  }

  private drop(partition: number, loop: PartitionLoop): void {
    this.loops.delete(partition);
    const gone = loop.end('lost').finally(() => {
      if (this.leaving.get(partition)?.loop === loop) this.leaving.delete(partition);
    });
    this.leaving.set(partition, { loop, gone });
  }

  /** One announcement after the other; one that a newer has made void is left out, because each is complete. */
  private announce(all: readonly number[]): void {
    const { turn } = this;
    this.announced = this.announced.then(() => this.announceUntilHeard(all, turn));
  }

  private async announceUntilHeard(all: readonly number[], turn: number): Promise<void> {
    const { reading, pauses } = this.options;
    for (let failures = 1; turn === this.turn && !this.closed; failures += 1) {
      try {
        await reading.onAssigned?.(all);
        if (turn === this.turn) for (const loop of this.loops.values()) loop.open();
        return;
      } catch (error) {
        this.logger.warn(`${reading.group}: the assignment could not be taken over yet. ${described(error)}`);
        await this.wake.wait(pauseAfter(failures, pauses));
      }
    }
  }

  private tellCaughtUp(partition: number): void {
    try {
      this.options.reading.onCaughtUp?.(partition);
    } catch (error) {
      this.logger.error(`${this.options.reading.group}: onCaughtUp(${partition}) failed. ${described(error)}`);
    }
  }
}
