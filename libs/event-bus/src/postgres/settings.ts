import type { Pauses } from '../reading/pauses';

export interface PostgresBusSettings {
  /** Connection string of the bus's own database, `sambung_bus`. */
  readonly url: string;
  /** Shown by PostgreSQL as application_name. */
  readonly clientId: string;
  /** After a member was killed, its partitions go to others so much later. 6,000 ms by default. */
  readonly leaseMs?: number;
  /** How often we look by ourselves, should a wake-up be missed. 250 ms by default. */
  readonly pollMs?: number;
  /** Before a failed batch comes again: 200 ms, doubling up to 5,000 ms, by default. */
  readonly pauses?: Pauses;
  /** How long records are kept: longer than the longest outage. Nine days by default. Milliseconds. */
  readonly retentionMs?: number;
  /** How often old records are deleted; every ten minutes by default. Milliseconds. */
  readonly cleaningMs?: number;
  /** Connections of this process, one more for listening. 6 by default. */
  readonly connections?: number;
}

export type CompleteSettings = Required<PostgresBusSettings>;

const DAY_MS = 24 * 60 * 60 * 1_000;

export function complete(settings: PostgresBusSettings): CompleteSettings {
  return {
    leaseMs: 6_000,
    pollMs: 250,
    pauses: { firstMs: 200, longestMs: 5_000 },
    retentionMs: 9 * DAY_MS,
    cleaningMs: 10 * 60 * 1_000,
    connections: 6,
    ...settings,
  };
}
