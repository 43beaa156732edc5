import type { DataSource } from 'typeorm';
import { inReadCommitted } from './in-read-committed';

/**
 * Deletes the oldest published records of a partition, lowest numbers first and without leaving a gap behind, while they are older than the
 * days given. The partition's row is locked first: a resend that was asked for a moment ago finds its records.
 */
export async function deleteOldRecords(
  dataSource: DataSource,
  partition: number,
  days: number,
  limit: number,
): Promise<number> {
  return inReadCommitted(dataSource, async (manager) => {
    const [row] = await manager.query<{ published_to: string | number }[]>(
      'SELECT least(published_to, resend_from - 1) AS published_to FROM outbox_partition WHERE partition = $1 FOR UPDATE',
      [partition],
    );
    const [deleted] = await manager.query<{ count: string | number }[]>(
      `WITH oldest AS (
         SELECT id, number, inserted_at FROM outbox
         WHERE partition = $1 AND number IS NOT NULL AND number <= $2 ORDER BY number LIMIT $4
       ), young AS (
         SELECT min(number) AS first FROM oldest WHERE inserted_at >= clock_timestamp() - $3 * interval '1 day'
       ), deleted AS (
         DELETE FROM outbox USING oldest, young
         WHERE outbox.id = oldest.id AND (young.first IS NULL OR oldest.number < young.first) RETURNING 1
       )
       SELECT count(*) FROM deleted`,
      [partition, row?.published_to ?? 0, days, limit],
    );
    return Number(deleted?.count ?? 0);
  });
}
