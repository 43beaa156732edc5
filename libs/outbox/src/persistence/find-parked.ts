import type { EntityManager } from 'typeorm';
import type { ParkedFilter, Place } from '../read/inbox-tables';
import type { ParkedRecord } from '../read/parked-record';

const COLUMNS = `
  id, consumer_group AS "group", topic, partition, number, bus_offset AS "offset", workspace, subject, name, kind, key, headers, value, because, error,
  attempts, parked_at AS "parkedAt", last_tried_at AS "lastTriedAt", resolved_at AS "resolvedAt", resolution, resolved_by AS "resolvedBy", note`;

export async function findParked(tx: EntityManager, id: number): Promise<ParkedRecord | undefined> {
  const [row] = await tx.query<ParkedRecord[]>(`SELECT ${COLUMNS} FROM parked WHERE id = $1 AND resolved_at IS NULL`, [
    id,
  ]);
  return row && withNumbers(row);
}

/** In the order in which they were parked, which is the order of the topic. */
export async function parkedOfSubject(
  tx: EntityManager,
  place: Place,
  subject: string,
): Promise<readonly ParkedRecord[]> {
  const rows = await tx.query<ParkedRecord[]>(
    `SELECT ${COLUMNS} FROM parked
     WHERE consumer_group = $1 AND topic = $2 AND partition = $3 AND subject = $4 AND resolved_at IS NULL ORDER BY id`,
    [place.group, place.topic, place.partition, subject],
  );
  return rows.map(withNumbers);
}

export async function listParked(manager: EntityManager, filter: ParkedFilter): Promise<readonly ParkedRecord[]> {
  const rows = await manager.query<ParkedRecord[]>(
    `SELECT ${COLUMNS} FROM parked
     WHERE ($1::text IS NULL OR consumer_group = $1) AND ($2::text IS NULL OR topic = $2) AND ($3::text IS NULL OR workspace = $3)
       AND ($4::text IS NULL OR subject = $4) AND ($5 OR resolved_at IS NULL) AND id > $6
     ORDER BY id LIMIT $7`,
    [
      filter.group ?? null,
      filter.topic ?? null,
      filter.workspace ?? null,
      filter.subject ?? null,
      filter.resolved ?? false,
      filter.after ?? 0,
      Math.min(Math.max(filter.limit ?? 100, 1), 1_000),
    ],
  );
  return rows.map(withNumbers);
}

/** int8 arrives as a string where no type parser is set, and '10' < '9'. */
function withNumbers(row: ParkedRecord): ParkedRecord {
  const { id, number }: { id: unknown; number: unknown } = row;
  return { ...row, id: Number(id), number: number === null ? null : Number(number) };
}
