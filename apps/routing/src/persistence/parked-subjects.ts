import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import { placeOf, type ParkedRecord, type PostgresInboxTables } from '@sambung/outbox';
import type { DataSource, EntityManager } from 'typeorm';
import type { ParkedSubject, StateSubject, SupersededRow } from '../run-switchboards/ledger';
import { GROUP } from './group';

/** Subjects of the directory of which a state is put aside. */
export function findParkedStates(dataSource: DataSource, partition: number): Promise<readonly StateSubject[]> {
  return dataSource.query(
    `SELECT DISTINCT workspace, subject FROM parked
     WHERE consumer_group = '${GROUP}' AND topic = '${DIRECTORY_TOPIC}' AND partition = $1 AND kind = 'state'
       AND resolved_at IS NULL AND workspace IS NOT NULL`,
    [partition],
  );
}

/** Everything that is put aside of the subject of one parked record. */
export async function findParkedWith(
  manager: EntityManager,
  inbox: PostgresInboxTables,
  id: number,
): Promise<ParkedSubject> {
  const record = await inbox.find(manager, id);
  if (record?.group !== GROUP) return { records: [], over: false };
  const ofSubject = await inbox.parkedOf(manager, placeOf(GROUP, record), record.subject);
  const records = ofSubject.filter(({ workspace }) => workspace === record.workspace);
  return { records, over: await hasEnded(manager, record) };
}

async function hasEnded(manager: EntityManager, { topic, workspace, subject }: ParkedRecord): Promise<boolean> {
  if (topic !== FRONT_DESK_TOPIC || workspace === null) return false;
  const rows = await manager.query<unknown[]>(
    'SELECT 1 FROM handoff WHERE workspace = $1 AND handoff_id = $2 AND NOT live',
    [workspace, subject],
  );
  return rows.length > 0;
}

/** A record without a number says nothing of its place: any whole state overtakes it. */
export async function supersede(
  manager: EntityManager,
  partition: number,
  { workspace, subject, before }: SupersededRow,
): Promise<void> {
  await manager.query(
    `UPDATE parked SET resolved_at = clock_timestamp(), resolution = 'superseded'
     WHERE consumer_group = '${GROUP}' AND topic = '${DIRECTORY_TOPIC}' AND partition = $1 AND workspace = $2 AND subject = $3
       AND kind = 'state' AND resolved_at IS NULL AND (number IS NULL OR $4::bigint IS NULL OR number < $4::bigint)`,
    [partition, workspace, subject, before],
  );
}
