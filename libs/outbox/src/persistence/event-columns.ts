import { partitionOf } from '@sambung/contracts';
import type { NewEvent } from '../write/new-event';

/** One event as it is stored: with its data as JSON, and its number if it has one already. */
export interface EventToInsert {
  readonly event: NewEvent;
  readonly data: string;
  readonly number: number | null;
}

const COLUMNS: readonly (readonly [name: string, type: string, value: (each: EventToInsert) => unknown])[] = [
  ['partition', 'smallint', ({ event }) => partitionOf(event.workspace)],
  ['number', 'bigint', ({ number }) => number],
  ['event_id', 'text', ({ event }) => event.id],
  ['name', 'text', ({ event }) => event.name],
  ['workspace', 'text', ({ event }) => event.workspace],
  ['subject', 'text', ({ event }) => event.subject],
  ['time', 'text', ({ event }) => event.time],
  ['data', 'text', ({ data }) => data],
  ['traceparent', 'text', ({ event }) => event.traceparent ?? null],
  ['caused_by', 'text', ({ event }) => event.causedBy ?? null],
  ['directory_number', 'bigint', ({ event }) => event.directoryNumber ?? null],
];

/** Names of the outbox's columns that a writer fills. */
export const COLUMN_NAMES = COLUMNS.map(([name]) => name).join(', ');

/** The events as columns, for `unnest`: their parameters in the statement, from the given one on. */
export const columnParameters = (first: number): string =>
  COLUMNS.map(([, type], index) => `$${first + index}::${type}[]`).join(', ');

/** The values of those parameters. */
export const columnValues = (events: readonly EventToInsert[]): unknown[][] =>
  COLUMNS.map(([, , value]) => events.map(value));
