import type { Pool, PoolClient } from 'pg';

/** Runs work in one transaction on one connection. Commits when it resolves; a connection on which anything failed is closed. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that is lent out has no listener of the pool's, and an 'error' without a listener ends the process.
  client.on('error', ignore);
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error('The transaction failed.', { cause: error });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(failure);
  }
}

function ignore(): void {
  // The statement in hand is rejected with the same error.
}
