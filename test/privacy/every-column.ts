import { Client } from 'pg';
import type { System } from '../system/system';

export const DATABASES = ['sambung_directory', 'sambung_front_desk', 'sambung_routing', 'sambung_bus'] as const;

export interface Found {
  /** `sambung_directory.employees` */
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Runs SQL in one of the databases, as the owner. */
export async function sql<Row extends object>(
  system: System,
  database: (typeof DATABASES)[number],
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: system.databaseUrl(database) });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every table of every database, as the catalogue has them: nobody has to remember to name a new one. */
export async function everyTable(system: System): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const database of DATABASES) {
    const names = await sql<{ name: string }>(
      system,
      database,
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    for (const { name } of names) {
      const rows = await sql<{ row: Record<string, unknown> }>(
        system,
        database,
        `select to_jsonb(t) as row from ${name} t`,
      );
      tables.set(
        `${database}.${name}`,
        rows.map(({ row }) => row),
      );
    }
  }
  return tables;
}

/** Rows in which something is said that was planted; numbers however they are written. */
export async function rowsWith(system: System, said: (text: string) => boolean): Promise<Found[]> {
  const found: Found[] = [];
  for (const [table, rows] of await everyTable(system))
    for (const row of rows) if (said(JSON.stringify(row))) found.push({ table, row });
  return found;
}
