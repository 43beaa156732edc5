import type { EntityManager } from 'typeorm';
import type { ToPark } from '../read/inbox-tables';

/** False: a record without a number that had been parked before, by its offset. */
export async function insertParked(
  tx: EntityManager,
  { group, record, because, error, attempts }: ToPark,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO parked (consumer_group, topic, partition, number, bus_offset, workspace, subject, name, kind, key, headers, value,
                         because, error, attempts, last_tried_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14, $15::integer, CASE WHEN $15::integer > 0 THEN clock_timestamp() END)
     ON CONFLICT (consumer_group, topic, partition, bus_offset) WHERE number IS NULL DO NOTHING
     RETURNING 1`,
    [
      group,
      record.topic,
      record.partition,
      record.number,
      record.offset,
      record.workspace,
      record.subject,
      record.name,
      record.kind,
      record.key,
      JSON.stringify(record.headers),
      record.value,
      because,
      error,
      attempts,
    ],
  );
  return rows.length > 0;
}
