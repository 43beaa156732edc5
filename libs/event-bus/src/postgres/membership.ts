import { PARTITION_COUNT, type Topic } from '@sambung/contracts';
import type { Pool, PoolClient } from 'pg';
import { sharePartitions } from '../reading/share-partitions';
import { inTransaction } from './in-transaction';
import { groupChanged } from './notices';

export interface Membership {
  readonly group: string;
  readonly member: string;
  readonly topics: readonly Topic[];
  readonly leaseMs: number;
}

/**
 * A lease that ran out while the server was down is not the member's fault: it counts from the server's start.
 * Else the first to come back would take everything from those who come a second later.
 */
const LAPSED = `greatest(lease_until, pg_postmaster_start_time() + make_interval(secs => $2::float8 / 1000)) < clock_timestamp()`;

/** Joins, or comes back: removes whose lease has run out, and shares the partitions out anew. All on the server's clock. */
export async function join(pool: Pool, { group, member, topics, leaseMs }: Membership): Promise<void> {
  await inTransaction(pool, async (client) => {
    await lockGroup(client, group);
    await client.query(
      `insert into bus.members (group_name, member, lease_until)
       values ($1, $2, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
       on conflict (group_name, member) do update set lease_until = excluded.lease_until`,
      [group, member, leaseMs],
    );
    await client.query(`delete from bus.members where group_name = $1 and ${LAPSED}`, [group, leaseMs]);
    await client.query(
      `insert into bus.positions (group_name, topic, partition)
       select $1, topic, partition from unnest($2::text[]) as topic, generate_series(0, $3::int - 1) as partition
       on conflict do nothing`,
      [group, topics, PARTITION_COUNT],
    );
    await shareOut(client, group);
  });
}

/** Leaves at once: the others need not wait for the lease to run out. */
export async function leave(pool: Pool, group: string, member: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await lockGroup(client, group);
    await client.query('delete from bus.members where group_name = $1 and member = $2', [group, member]);
    await shareOut(client, group);
  });
}

export interface Renewal {
  /** False: we were removed (frozen for too long), and must join again. */
  readonly renewed: boolean;
  /** Somebody else's lease has run out: somebody has to share out anew. */
  readonly lapsed: boolean;
  readonly generation: string;
  /** Milliseconds until the next lease of another member runs out, if it is not renewed; undefined when we are alone. */
  readonly nextLapseMs: number | undefined;
}

const RENEW = `
  with renewed as (
    update bus.members set lease_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
     where group_name = $1 and member = $3
    returning 1
  )
  select (select count(*) from renewed) = 1 as renewed,
         exists (select from bus.members where group_name = $1 and member <> $3 and ${LAPSED}) as lapsed,
         coalesce((select generation from bus.groups where name = $1), 0)::text as generation,
         (select ceil(extract(epoch from min(lease_until) - clock_timestamp()) * 1000)::float8
            from bus.members where group_name = $1 and member <> $3) as next_lapse_ms`;

/** Prolongs the lease. One statement: nothing is held while the caller is frozen. */
export async function renew(pool: Pool, { group, member, leaseMs }: Membership): Promise<Renewal> {
  const { rows } = await pool.query<{
    renewed: boolean;
    lapsed: boolean;
    generation: string;
    next_lapse_ms: number | null;
  }>({ name: 'bus-renew', text: RENEW, values: [group, leaseMs, member] });
  const row = rows[0];
  if (!row) throw new Error('PostgreSQL gave no answer to the renewal of a lease.');
  const { renewed, lapsed, generation, next_lapse_ms } = row;
  return { renewed, lapsed, generation, nextLapseMs: next_lapse_ms ?? undefined };
}

async function lockGroup(client: PoolClient, group: string): Promise<void> {
  await client.query('insert into bus.groups (name) values ($1) on conflict do nothing', [group]);
  await client.query('select from bus.groups where name = $1 for update', [group]);
}

async function shareOut(client: PoolClient, group: string): Promise<void> {
  const { rows } = await client.query<{ id: string; owned: number[] }>(
    `select m.member::text as id,
            coalesce((select array_agg(distinct p.partition) from bus.positions p
                       where p.group_name = m.group_name and p.member = m.member), '{}') as owned
       from bus.members m where m.group_name = $1`,
    [group],
  );
  const owners = [...sharePartitions(rows, PARTITION_COUNT)].flatMap(([id, share]) =>
    share.map((partition) => ({ id, partition })),
  );
  // Partitions that stay with their member keep their generation too, so its commits go on undisturbed.
  await client.query(
    `with generation as (
       update bus.groups set generation = generation + 1 where name = $1 returning generation
     )
     update bus.positions p set member = o.member, generation = generation.generation
       from generation, unnest($2::uuid[], $3::int[]) as o (member, partition)
      where p.group_name = $1 and p.partition = o.partition and p.member is distinct from o.member`,
    [group, owners.map(({ id }) => id), owners.map(({ partition }) => partition)],
  );
  await groupChanged(client, group);
}
