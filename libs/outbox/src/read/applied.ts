import type { Topic } from '@sambung/contracts';

/** What became of a batch. */
export interface Applied {
  readonly topic: Topic;
  readonly partition: number;
  /** Number of the last record that was applied, passed or parked. */
  readonly position: number;
  /** Given to a handler that succeeded. */
  readonly applied: number;
  /** Seen before. */
  readonly dropped: number;
  /** Ignored, or of a type of a later version. */
  readonly passed: number;
  readonly parked: number;
  /** Left out because a number before them is missing; they come again with it. */
  readonly beyondHole: number;
  /** The number that is missing after this batch. */
  readonly hole?: { readonly missing: number; readonly met: number };
}
