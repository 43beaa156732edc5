import type { DataSource } from 'typeorm';
import type { Lag } from '../publish/outbox-table';

const HAS_UNNUMBERED = 'EXISTS (SELECT FROM outbox o WHERE o.partition = p.partition AND o.number IS NULL)';
const HAS_UNSENT = 'EXISTS (SELECT FROM outbox o WHERE o.partition = p.partition AND o.number > p.published_to)';

/** Two index probes per partition. */
export async function partitionsWithWork(
  dataSource: DataSource,
  partitions: readonly number[],
): Promise<readonly number[]> {
  const rows = await dataSource.query<{ partition: number }[]>(
    `SELECT partition FROM outbox_partition p WHERE partition = ANY ($1::smallint[]) AND (${HAS_UNNUMBERED} OR ${HAS_UNSENT})`,
    [partitions],
  );
  return rows.map(({ partition }) => partition);
}

export async function measureLag(dataSource: DataSource, partitions: readonly number[]): Promise<readonly Lag[]> {
  const rows = await dataSource.query<{ partition: number; unsent: string | number; oldest: string | number }[]>(
    `SELECT p.partition, count(o.id) AS unsent, coalesce(extract(epoch FROM clock_timestamp() - min(o.inserted_at)), 0) AS oldest
     FROM outbox_partition p
     LEFT JOIN outbox o ON o.partition = p.partition AND (o.number IS NULL OR o.number > p.published_to)
     WHERE p.partition = ANY ($1::smallint[]) GROUP BY p.partition`,
    [partitions],
  );
  return rows.map(({ partition, unsent, oldest }) => ({
    partition,
    unsent: Number(unsent),
    oldestSeconds: Number(oldest),
  }));
}
