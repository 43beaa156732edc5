import type { WaitForecast } from './wait-forecast';

/** One queue that somebody waits in, and what was forecast for them there. */
export interface Awaited {
  /** The requirement’s key. */
  readonly queue: string;
  /** ms; when it was forecast. */
  readonly at: number;
  /** By how many minutes they are ahead of what came at the same time. */
  readonly credit: number;
  readonly forecast?: WaitForecast | undefined;
}

export const NOWHERE: readonly Awaited[] = [];
