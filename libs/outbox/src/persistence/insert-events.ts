import { partitionOf } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { NewEvent } from '../write/new-event';

/** One event as it is stored: with its data as JSON, and its number if it has one already. */
export interface EventToInsert {
  readonly event: NewEvent;
  readonly data: string;
  readonly number: number | null;
}

/** One statement for all. Ids are given in the order of the array (`ORDER BY` under an INSERT … SELECT). */
const INSERT = `
  INSERT INTO outbox (partition, number, event_id, name, workspace, subject, time, data, traceparent, caused_by, directory_number)
  SELECT partition, number, event_id, name, workspace, subject, time, data, traceparent, caused_by, directory_number
  FROM unnest($1::smallint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[])
    WITH ORDINALITY AS event (partition, number, event_id, name, workspace, subject, time, data, traceparent, caused_by, directory_number, place)
  ORDER BY place`;

export async function insertEvents(manager: EntityManager, events: readonly EventToInsert[]): Promise<void> {
  const column = <Value>(value: (each: EventToInsert) => Value): Value[] => events.map(value);
  await manager.query(INSERT, [
    column(({ event }) => partitionOf(event.workspace)),
    column(({ number }) => number),
    column(({ event }) => event.id),
    column(({ event }) => event.name),
    column(({ event }) => event.workspace),
    column(({ event }) => event.subject),
    column(({ event }) => event.time),
    column(({ data }) => data),
    column(({ event }) => event.traceparent ?? null),
    column(({ event }) => event.causedBy ?? null),
    column(({ event }) => event.directoryNumber ?? null),
  ]);
}
