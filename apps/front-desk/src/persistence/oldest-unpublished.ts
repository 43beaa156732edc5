import type { DataSource } from 'typeorm';

export interface Waiting {
  readonly partition: number;
  /** Age of the oldest record that is not known to be in the topic. */
  readonly seconds: number;
}

/** Partitions in which something waits to be published, and for how long it has. */
export async function oldestUnpublished(dataSource: DataSource): Promise<Waiting[]> {
  return dataSource.query<Waiting[]>(
    `SELECT p.partition, extract(epoch FROM clock_timestamp() - oldest.inserted_at)::float8 AS seconds
     FROM outbox_partition p
     CROSS JOIN LATERAL (
       SELECT min(inserted_at) AS inserted_at FROM (
         (SELECT inserted_at FROM outbox WHERE partition = p.partition AND number > p.published_to ORDER BY number LIMIT 1)
         UNION ALL
         (SELECT inserted_at FROM outbox WHERE partition = p.partition AND number IS NULL ORDER BY id LIMIT 1)
       ) waiting
     ) oldest
     WHERE oldest.inserted_at IS NOT NULL`,
  );
}
