import type { Topic } from '@sambung/contracts';
import type { Pool } from 'pg';
import { inTransaction } from './in-transaction';
import { groupChanged } from './notices';

/**
 * Lets every group that is past a number read a topic-partition from there again, and every group that is reading it: its member may be
 * further than it has written down. The member learns it like a rebalance: what it still commits for the old generation has no effect.
 */
const REWIND = `
  with past as (
    select group_name from bus.positions where topic = $1 and partition = $2 and (number >= $3::bigint or member is not null)
  ), changed as (
    update bus.groups set generation = generation + 1
     where name in (select group_name from past)
    returning name, generation
  )
  update bus.positions p set number = least(p.number, $3::bigint - 1), generation = changed.generation
    from changed
   where p.group_name = changed.name and p.topic = $1 and p.partition = $2
  returning p.group_name as "group"`;

/**
 * After a resend: the records stand where they stood, and readers would not look back. Whoever has them drops them by their numbers;
 * a reader that had lost them (its database was restored) gets them.
 */
export async function rewindGroups(pool: Pool, topic: Topic, partition: number, first: number): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ group: string }>(REWIND, [topic, partition, first]);
    for (const { group } of rows) await groupChanged(client, group);
  });
}
