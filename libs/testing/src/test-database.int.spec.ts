import { Client } from 'pg';
import { testDatabase, type DatabaseTemplate } from './test-database';

let prepared = 0;
const greetings: DatabaseTemplate = {
  name: 'greetings',
  async prepare(url) {
    prepared += 1;
    await query(url, "CREATE TABLE greeting (word text); INSERT INTO greeting VALUES ('halo')");
  },
};

describe('a database for a test', () => {
  it('starts with what its template holds, which is prepared once', async () => {
    const databases = await Promise.all([testDatabase(greetings), testDatabase(greetings), testDatabase(greetings)]);
    for (const { url } of databases) expect(await query(url, 'SELECT word FROM greeting')).toEqual([{ word: 'halo' }]);
    expect(prepared).toBe(1);
  });

  it('shares nothing with another test', async () => {
    const [mine, theirs] = await Promise.all([testDatabase(greetings), testDatabase(greetings)]);
    await query(mine.url, 'DELETE FROM greeting');
    expect(await query(theirs.url, 'SELECT word FROM greeting')).toHaveLength(1);
  });

  it('can be dropped while somebody is still connected', async () => {
    const database = await testDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
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
