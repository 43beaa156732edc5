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
  ['traceparent', 'text', ({ event }) => event.traceparent],
  ['caused_by', 'text', ({ event }) => event.causedBy],
  ['directory_number', 'bigint', ({ event }) => event.directoryNumber],
];

/** Names of the outbox's columns that a writer fills. */
export const COLUMN_NAMES = COLUMNS.map(([name]) => name).join(', ');

/** A set of rows with those columns, out of the statement's parameter of that number. */
export const rowsOfParameter = (parameter: number): string =>
  `json_to_recordset($${parameter}::json) AS (${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})`;

/** The value of that parameter: one JSON text, because the driver escapes the elements of arrays character by character. */
export const parameterOf = (events: readonly EventToInsert[]): string =>
  JSON.stringify(events.map((each) => Object.fromEntries(COLUMNS.map(([name, , value]) => [name, value(each)]))));
