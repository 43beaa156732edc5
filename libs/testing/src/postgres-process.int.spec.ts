import { Client } from 'pg';
import { startPostgres, type PostgresProcess } from './postgres-process';

describe('a PostgreSQL server of its own', () => {
  let server: PostgresProcess | undefined;
  afterEach(() => server?.stop());

  it('has what was committed before it was killed', async () => {
    server = await startPostgres();
    await query(server.url, "CREATE TABLE kept AS SELECT 'handoff' AS word");
    await query(server.url, 'CHECKPOINT');
    await server.kill();
    await expect(query(server.url, 'SELECT 1')).rejects.toThrow();
    await server.start();
    expect(await query(server.url, 'SELECT word FROM kept')).toEqual([{ word: 'handoff' }]);
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
