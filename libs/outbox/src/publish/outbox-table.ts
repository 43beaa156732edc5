import type { Event } from '@sambung/contracts';

/** A record with its number, as it goes to the topic. */
export interface NumberedRecord {
  readonly number: number;
  readonly event: Omit<Event, 'data'>;
  /** The data as JSON, as they were written. */
  readonly value: string;
}

/** Asks for what is to be sent next. */
export interface NextRequest {
  readonly partition: number;
  /** At most so many records, lowest number first. */
  readonly limit: number;
  /** The last send: the cursor moves to `upTo` if it still stands at `after`; then back, if a resend was asked for meanwhile. */
  readonly acknowledged?: { readonly after: number; readonly upTo: number };
}

export interface Next {
  /** The cursor: everything up to here is durable in the topic. `records` continue it without a hole. */
  readonly publishedTo: number;
  readonly records: readonly NumberedRecord[];
}

/**
 * Where a sender finds the records of a partition, strictly by number. Every record it gives is durable with its number.
 * For front-desk and directory it numbers what is not numbered yet, under the lease; routing's records have their numbers already.
 */
export interface RecordSource {
  /** Undefined: this sender no longer holds the partition. */
  next(request: NextRequest): Promise<Next | undefined>;
  extent(partition: number): Promise<Extent>;
}

/** What the table holds of a partition. */
export interface Extent {
  /** The highest number ever given; 0 if none was. */
  readonly highest: number;
  readonly publishedTo: number;
  /** The lowest number that is still kept; undefined if none is. */
  readonly oldest: number | undefined;
}

/** A partition this relay leads; the term is new with every acquisition and fences what an earlier holder still has under way. */
export interface Tenure {
  readonly partition: number;
  readonly term: number;
}

export interface Leases {
  /** Tenures that still hold, old and new ones. */
  readonly tenures: readonly Tenure[];
  /** The largest fair number of partitions for one relay now: the rest should be released. */
  readonly share: number;
  /** Milliseconds until the next lease of another relay runs out, or another relay is believed dead; undefined if there is no other. */
  readonly nextExpiryMs: number | undefined;
}

/** The outbox's tables as the relay needs them. Every clock in it is the database's. */
export interface OutboxTable {
  /** Renews this relay's leases and takes free or lapsed ones up to its share. */
  tend(relay: string, leaseMs: number): Promise<Leases>;
  /** Gives leases back at once and tells the other relays. */
  release(tenures: readonly Tenure[]): Promise<void>;
  /** Says that the relay is gone. */
  leave(relay: string): Promise<void>;
  /** The records of one tenure: numbers them first. */
  under(tenure: Tenure): RecordSource;
  /** Records that their writer has numbered (`Outbox.addNumbered`); any process may send them, at worst twice. */
  numbered(): RecordSource;
  /** Partitions (of those given) that hold something to number or to send. */
  withWork(partitions: readonly number[]): Promise<readonly number[]>;
  lag(partitions: readonly number[]): Promise<readonly Lag[]>;
  /** Sends again from a number on, with the same numbers. Throws `ResendTooOld` when that record is no longer kept. */
  resend(partition: number, from: number): Promise<void>;
  /** After a restore: takes everything up to a number for given and sent. */
  continueAfter(partition: number, number: number): Promise<void>;
  /** Deletes up to `limit` published records older than the days given; returns how many. */
  deleteOld(partition: number, days: number, limit: number): Promise<number>;
  /** Calls back with the partitions that other processes wrote to (empty: all), or `leases` when a lease became free. Survives lost connections. */
  listen(onWake: (what: readonly number[] | 'leases') => void): Promise<{ close(): Promise<void> }>;
}

export interface Lag {
  readonly partition: number;
  readonly unsent: number;
  /** Seconds; 0 when nothing waits. */
  readonly oldestSeconds: number;
}
