import type { WaitForecast } from './wait-forecast';

/** One queue that somebody waits in, and what was forecast for them when they came. */
export interface Awaited {
  /** The requirement’s key. */
  readonly queue: string;
  /** ms; when it was forecast. */
  readonly at: number;
  /** By how many minutes they are ahead of what came at the same time. */
  readonly credit: number;
  readonly foretold?: Foretold | undefined;
}

export interface Foretold {
  readonly byPlace: WaitForecast;
  /** As told to who has just come: moved towards the last wait, if there was one (in seconds). */
  readonly told: WaitForecast;
  readonly lastWait?: number | undefined;
}

export const NOWHERE: readonly Awaited[] = [];
