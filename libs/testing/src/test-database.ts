import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** What a test's database starts with: migrations, roles, seed rows. Prepared once per run, then cloned. */
export interface DatabaseTemplate {
  /** Lower-case letters, digits and hyphens, for example `front-desk`. Two templates with one name must be the same. */
  readonly name: string;
  /** Fills an empty database; it has to close its connections. */
  prepare(url: string): Promise<void>;
}

export interface TestDatabase {
  readonly name: string;
  /** Connection string of the superuser to this database. */
  readonly url: string;
  /** Deletes the database, also while others are connected. Not needed: the server is thrown away after the run. */
  drop(): Promise<void>;
}

/**
 * A new database for one test (file), cloned from the template in some 30 ms; without a template it is empty.
 * Throws if no test PostgreSQL runs: name the file `*.int.spec.ts` or `*.e2e.spec.ts`.
 */
export async function testDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(async (client) => {
    const source = template ? await preparedTemplate(client, template) : 'template0';
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  return {
    name,
    url: urlOf(name),
    drop: () =>
      asSuperuser(async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** Superuser URL of the test PostgreSQL, database `postgres`. */
export function testPostgresUrl(): string {
  const url = process.env['SAMBUNG_TEST_PG'];
  if (!url)
    throw new Error(
      'No PostgreSQL for tests. Name the test file *.int.spec.ts or *.e2e.spec.ts, or set SAMBUNG_TEST_PG.',
    );
  return url;
}

async function preparedTemplate(client: Client, template: DatabaseTemplate): Promise<string> {
  const name = templateName(template);
  // Two test files may want the same template at once: the second waits here and then finds it.
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await prepare(client, template, name);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

/** Under another name until it is complete, so that a crash never leaves a half-prepared template to clone. */
async function prepare(client: Client, template: DatabaseTemplate, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
  await template.prepare(urlOf(draft));
  // A connected database cannot be cloned: nobody may connect any more, and whoever still is must go.
  await client.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [draft]);
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

/** One per run, so that a server which outlives the run (SAMBUNG_TEST_PG) never serves yesterday's migrations. */
function templateName(template: DatabaseTemplate): string {
  const run = createHash('sha256')
    .update(process.env['SAMBUNG_TEST_RUN'] ?? '')
    .digest('hex')
    .slice(0, 8);
  return `template_${run}_${template.name.replaceAll('-', '_')}`;
}

function urlOf(database: string): string {
  const url = new URL(testPostgresUrl());
  url.pathname = `/${database}`;
  return url.toString();
}

async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: testPostgresUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
