import type { Pool } from 'pg';
import { inTransaction } from './in-transaction';
import { MIGRATIONS } from './migrations';

/** Any constant: it keeps two processes that start at once from migrating at once. Released with the transaction. */
const MIGRATION_LOCK = 7_262_864;

/** Brings the bus's database up to date. Safe to call from many processes at once. */
export async function migrate(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query('create schema if not exists bus');
    await client.query(
      'create table if not exists bus.migrations (number int primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ number: number }>('select number from bus.migrations');
    const done = new Set(rows.map(({ number }) => number));
    for (const { number, sql } of MIGRATIONS.filter((each) => !done.has(each.number))) {
      await client.query(sql);
      await client.query('insert into bus.migrations (number) values ($1)', [number]);
    }
  });
}
