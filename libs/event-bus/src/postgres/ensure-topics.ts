import { PARTITION_COUNT, TOPICS } from '@sambung/contracts';
import type { Pool } from 'pg';
import { WrongPartitionCount } from '../errors';
import { inTransaction } from './in-transaction';

/** Creates what is missing; throws WrongPartitionCount when a topic exists with another count. */
export async function ensureTopics(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into bus.topics (name, partition_count) select name, $2 from unnest($1::text[]) as name
       order by name on conflict do nothing`,
      [TOPICS, PARTITION_COUNT],
    );
    const { rows } = await client.query<{ name: (typeof TOPICS)[number]; partition_count: number }>(
      'select name, partition_count from bus.topics where name = any ($1)',
      [TOPICS],
    );
    const wrong = rows.find(({ partition_count }) => partition_count !== PARTITION_COUNT);
    if (wrong) throw new WrongPartitionCount(wrong.name, PARTITION_COUNT, wrong.partition_count);
    await client.query(
      `insert into bus.topic_partitions (topic, partition)
       select topic, partition from unnest($1::text[]) as topic, generate_series(0, $2::int - 1) as partition
       order by topic, partition on conflict do nothing`,
      [TOPICS, PARTITION_COUNT],
    );
  });
}
