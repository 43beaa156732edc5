import { Injectable } from '@nestjs/common';
import { RequestsInFlight } from '@sambung/platform';
import { Changes } from './changes';
import { Signal } from './signal';

/** A look without a wake: what a lost NOTIFY costs. */
const LOOK_AGAIN_MS = 250;

export interface Awaited<T> {
  /** Name of the change that may have brought it. */
  readonly change: string;
  /** Reads once; no connection is held between two looks. */
  readonly look: () => Promise<T>;
  /** Whether there is nothing more to wait for. */
  readonly enough: (found: T) => boolean;
  readonly atMostMs: number;
  /** The caller has gone. */
  readonly gone?: AbortSignal;
}

/** Holds an answer until it has something to say. */
@Injectable()
export class AwaitChange {
  constructor(
    private readonly changes: Changes,
    private readonly inFlight: RequestsInFlight,
  ) {}

  /**
   * What was found in the end, enough or not; while too much is in flight nobody is kept waiting (waiting is a preference: RFC 7240, section 2).
   * It begins to listen before the first look, so that nothing falls between.
   */
  async until<T>({ change, look, enough, atMostMs, gone }: Awaited<T>): Promise<T> {
    const signal = new Signal();
    const stop = this.changes.follow(change, () => {
      signal.raise();
    });
    const deadline = performance.now() + atMostMs;
    try {
      for (;;) {
        const found = await look();
        const left = deadline - performance.now();
        if (enough(found) || left <= 0 || gone?.aborted || this.inFlight.isCrowded) return found;
        await signal.wait(Math.min(left, LOOK_AGAIN_MS));
      }
    } finally {
      stop();
    }
  }
}
