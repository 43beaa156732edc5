import type { Topic } from '@sambung/contracts';
import type { PartitionLoop } from './partition-loop';
import { pauseAfter, type Pauses } from './pauses';
import { Wake } from './wake';

/** The last record of a topic-partition that went through the handler. */
export interface AppliedOffset {
  readonly loop: PartitionLoop;
  readonly topic: Topic;
  readonly offset: bigint;
}

/**
 * Written together: readers keep their own place beside what they apply, so what is delivered again after a crash is dropped, and a write
 * for each batch would cost as much as the batch. Milliseconds.
 */
const GATHER_MS = 200;

/**
 * Writes down how far everything has been read: one write at a time, with all that came up meanwhile.
 * A write that fails is repeated, so that a committed offset is late but never wrong; of lost partitions nothing is written.
 */
export class Commits {
  private due = new Map<string, AppliedOffset>();
  private writing: Promise<void> | undefined;
  private readonly wake = new Wake();
  private hurry = false;
  private closed = false;

  constructor(
    private readonly write: (offsets: readonly AppliedOffset[]) => Promise<void>,
    private readonly pauses: Pauses,
    private readonly onFailed: (error: unknown) => void,
  ) {}

  add(applied: AppliedOffset): void {
    this.due.set(`${applied.topic}/${applied.loop.partition}`, applied);
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
  }

  /** Resolves when all that was added is written. Bound it in time: it goes on as long as writing fails. */
  async flushed(): Promise<void> {
    this.hurry = true;
    this.wake.set();
    await this.writing;
  }

  /** What could not be written by now will not be. */
  close(): void {
    this.closed = true;
    this.wake.set();
  }

  private async writeAll(): Promise<void> {
    for (let failures = 0; this.due.size > 0 && !this.closed;) {
      if (!this.hurry) await this.wake.wait(GATHER_MS);
      const taken = this.due;
      this.due = new Map();
      try {
        const ours = [...taken.values()].filter(({ loop }) => !loop.lost);
        if (ours.length > 0) await this.write(ours);
        failures = 0;
      } catch (error) {
        failures += 1;
        this.onFailed(error);
        this.due = new Map([...taken, ...this.due]);
        await this.wake.wait(pauseAfter(failures, this.pauses));
      }
    }
  }
}
