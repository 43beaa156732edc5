import type { Lag } from '../publish/outbox-table';
import type { Statements } from './own-connections';

const UNNUMBERED = 'FROM outbox o WHERE o.partition = p.partition AND o.number IS NULL';
const UNSENT = 'FROM outbox o WHERE o.partition = p.partition AND o.number > p.published_to';
const GIVEN = 'FROM outbox_partition p WHERE p.partition = ANY ($1::smallint[])';

/** Two index probes per partition. */
export async function partitionsWithWork(
  statements: Statements,
  partitions: readonly number[],
): Promise<readonly number[]> {
  const rows = await statements.rows<{ partition: number }>(
    `SELECT partition ${GIVEN} AND (EXISTS (SELECT ${UNNUMBERED}) OR EXISTS (SELECT ${UNSENT}) OR p.resend_from IS NOT NULL)`,
    [partitions],
  );
  return rows.map(({ partition }) => partition);
}

/** Reads the ends of index ranges, never the ranges: what waits while the bus is away for days may be millions. */
export async function measureLag(statements: Statements, partitions: readonly number[]): Promise<readonly Lag[]> {
  const rows = await statements.rows<{ partition: number; unsent: string; oldest: string }>(
    `SELECT partition,
       (SELECT count(*) FROM (SELECT ${UNNUMBERED} LIMIT 100000) fresh)
         + coalesce((SELECT o.number ${UNSENT} ORDER BY o.number DESC LIMIT 1) - p.published_to, 0) AS unsent,
       coalesce(extract(epoch FROM clock_timestamp() - least(
         (SELECT o.inserted_at ${UNNUMBERED} ORDER BY o.id LIMIT 1),
         (SELECT o.inserted_at ${UNSENT} ORDER BY o.number LIMIT 1))), 0) AS oldest
     ${GIVEN}`,
    [partitions],
  );
  return rows.map(({ partition, unsent, oldest }) => ({
    partition,
    unsent: Number(unsent),
    oldestSeconds: Number(oldest),
  }));
}
