import type { Topic } from '@sambung/contracts';
import type { Pool } from 'pg';

/** A topic-partition of ours: since which generation, and the number of the last record that went through. */
export interface Position {
  readonly topic: Topic;
  readonly partition: number;
  readonly generation: string;
  readonly number: bigint;
}

/** What the group has given to a member. */
export async function positionsOf(pool: Pool, group: string, member: string): Promise<Position[]> {
  const { rows } = await pool.query<{ topic: Topic; partition: number; generation: string; number: string }>(
    `select topic, partition, generation::text, number::text
       from bus.positions where group_name = $1 and member = $2`,
    [group, member],
  );
  return rows.map((row) => ({ ...row, number: BigInt(row.number) }));
}

/**
 * Writes positions down where they still are this member's, since the same generation: a member that was frozen while
 * its partition went to another changes nothing. Returns how many were refused.
 */
export async function commitPositions(
  pool: Pool,
  group: string,
  member: string,
  positions: readonly Position[],
): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'bus-commit',
    text: `
      update bus.positions p set number = c.number
        from unnest($3::text[], $4::int[], $5::bigint[], $6::bigint[]) as c (topic, partition, generation, number)
       where p.group_name = $1 and p.topic = c.topic and p.partition = c.partition
         and p.member = $2 and p.generation = c.generation`,
    values: [
      group,
      member,
      positions.map(({ topic }) => topic),
      positions.map(({ partition }) => partition),
      positions.map(({ generation }) => generation),
      positions.map(({ number }) => number.toString()),
    ],
  });
  return positions.length - (rowCount ?? 0);
}
