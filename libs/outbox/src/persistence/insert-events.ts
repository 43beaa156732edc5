import type { EntityManager } from 'typeorm';
import { COLUMN_NAMES, parameterOf, rowsOfParameter, type EventToInsert } from './event-columns';

/** One statement for all. Ids are given in the order of the array (`ORDER BY` under an INSERT … SELECT). */
const INSERT = `
  INSERT INTO outbox (${COLUMN_NAMES})
  SELECT ${COLUMN_NAMES} FROM ROWS FROM (${rowsOfParameter(1)}) WITH ORDINALITY AS event (${COLUMN_NAMES}, place) ORDER BY place`;

export async function insertEvents(manager: EntityManager, events: readonly EventToInsert[]): Promise<void> {
  await manager.query(INSERT, [parameterOf(events)]);
}
