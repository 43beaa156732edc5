import type { Extent } from '../publish/outbox-table';
import type { Statements } from './own-connections';

/** Records that their writer numbered leave no trace in `last_number`, and published ones may have been deleted: the highest is looked for everywhere. */
export async function measureExtent(statements: Statements, partition: number): Promise<Extent> {
  const [row] = await statements.rows<{ highest: string; published_to: string; oldest: string | null }>(
    `SELECT greatest(p.last_number, p.published_to, max(o.number)) AS highest, p.published_to, min(o.number) AS oldest
     FROM outbox_partition p LEFT JOIN LATERAL (
       (SELECT number FROM outbox WHERE partition = $1 AND number IS NOT NULL ORDER BY number LIMIT 1)
       UNION ALL
       (SELECT number FROM outbox WHERE partition = $1 AND number IS NOT NULL ORDER BY number DESC LIMIT 1)
     ) o ON true
     WHERE p.partition = $1 GROUP BY p.partition`,
    [partition],
  );
  if (!row) throw new Error(`There is no partition ${partition}.`);
  return {
    highest: Number(row.highest),
    publishedTo: Number(row.published_to),
    oldest: row.oldest === null ? undefined : Number(row.oldest),
  };
}
