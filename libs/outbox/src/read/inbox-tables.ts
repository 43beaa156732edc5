import type { Topic } from '@sambung/contracts';
import type { OriginalRecord, ParkedRecord, RecordPlace, Resolution } from './parked-record';

/** A group's place in one topic-partition. */
export interface Place {
  readonly group: string;
  readonly topic: Topic;
  readonly partition: number;
}

export interface Opened {
  /** Undefined: this group has never read here. */
  readonly number?: number;
  /** Of the subjects asked for, those with parked records. */
  readonly parkedSubjects: ReadonlySet<string>;
}

export interface ToPark {
  readonly group: string;
  readonly record: OriginalRecord;
  readonly because: string;
  readonly error: string;
  /** 1 if a handler was given it, 0 if not. */
  readonly attempts: 0 | 1;
}

/** The reader's tables, as the inbox needs them. `Tx` is what handlers get: TypeORM's manager on PostgreSQL. */
export interface InboxTables<Tx> {
  /** READ COMMITTED: after waiting for the position's lock, what is read is the newest. Rejects when the commit failed, or when nobody knows whether it did. */
  inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** What the work changed is undone when it throws, and nothing else. */
  inSavepoint<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result>;
  /** Locks the position until the transaction ends (creating it if need be); only then looks for parked subjects. */
  open(tx: Tx, place: Place, subjects: readonly string[]): Promise<Opened>;
  moveTo(tx: Tx, place: Place, number: number): Promise<void>;
  /** False: this record (without a number) had been parked before. */
  park(tx: Tx, parked: ToPark): Promise<boolean>;
  /** A whole state was applied: parked states of the subject no longer matter. True if other records of the subject remain parked. */
  supersede(tx: Tx, place: Place, subject: string): Promise<boolean>;
  /** The parked records of a subject, in the order in which they were parked. */
  parkedOf(tx: Tx, place: Place, subject: string): Promise<readonly ParkedRecord[]>;
  find(tx: Tx, id: number): Promise<ParkedRecord | undefined>;
  /** False: it was resolved before, and stays as it is. */
  resolve(
    tx: Tx,
    id: number,
    how: { readonly resolution: Resolution; readonly by: string; readonly note: string | null },
  ): Promise<boolean>;
  failedAgain(tx: Tx, id: number, failure: { readonly because: string; readonly error: string }): Promise<void>;
  /** Deletes records that were resolved more than so many days ago; returns how many. */
  forgetResolved(group: string, days: number): Promise<number>;
  list(filter: ParkedFilter): Promise<readonly ParkedRecord[]>;
}

export interface ParkedFilter {
  readonly group?: string;
  readonly topic?: Topic;
  readonly workspace?: string;
  readonly subject?: string;
  /** Also those that were retried, discarded or superseded. */
  readonly resolved?: boolean;
  /** 1–1,000; 100 by default. */
  readonly limit?: number;
  /** Only records with a higher id: the next page. */
  readonly after?: number;
}

export const placeOf = (group: string, { topic, partition }: RecordPlace): Place => ({ group, topic, partition });
