import type { AnyEvent, EventKind, Topic } from '@sambung/contracts';

/** Where a record belongs. The subject is the unit of order and of parking. */
export interface RecordPlace {
  readonly topic: Topic;
  readonly partition: number;
  /** Null when the record says none. */
  readonly workspace: string | null;
  readonly subject: string;
}

/** The original record, as it was read. `number` is null when the record says none; `offset` is the bus's own place. */
export interface OriginalRecord extends RecordPlace {
  readonly number: number | null;
  readonly offset: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
  /** Short name of the event if it is known, else the type on the wire, else empty. */
  readonly name: string;
  readonly kind: EventKind;
}

/** Why a subject was parked. */
export interface Failure {
  readonly record: OriginalRecord;
  /** Undefined when the record could not be read. */
  readonly event: AnyEvent | undefined;
  /** Undefined when the record could not be read. */
  readonly error: unknown;
  /** The error's class and code, at most 200 characters, no data of anybody: may go into an event or a log. */
  readonly because: string;
}

/** One row of the parked table. */
export interface ParkedRecord extends OriginalRecord {
  readonly id: number;
  readonly group: string;
  readonly because: string;
  /** The whole message; stays in this database. */
  readonly error: string;
  /** How often a handler was given it; 0 for one that only followed its subject. */
  readonly attempts: number;
  readonly parkedAt: Date;
  readonly lastTriedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolution: Resolution | null;
  readonly resolvedBy: string | null;
  readonly note: string | null;
}

/** `superseded`: a later whole state of the subject was applied. `over`: the subject had ended when somebody retried it. */
export type Resolution = 'retried' | 'discarded' | 'superseded' | 'over';
