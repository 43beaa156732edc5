import type { Pool, PoolClient } from 'pg';

/** PostgreSQL has ended a transaction that stood idle for too long, because this process stood still: nothing of it happened. */
const STOOD_STILL = '25P03';
const ATTEMPTS = 5;

/**
 * Runs work in one transaction on one connection. Commits when it resolves; a connection on which anything failed is closed. `work` runs
 * again when the process stood still in the middle of it, so it has no effect outside of the database.
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(pool, work);
    } catch (error) {
      if (attempt === ATTEMPTS || (error as { code?: unknown }).code !== STOOD_STILL) throw error;
    }
  }
}

async function transact<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that is lent out has no listener of the pool's, and an 'error' without a listener ends the process. Between two statements
  // it alone says why; the next statement only learns that the connection is gone.
  let ended: Error | undefined;
  const hear = (because: Error): void => {
    ended ??= because;
  };
  client.on('error', hear);
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    failure = ended ?? (error instanceof Error ? error : new Error('The transaction failed.', { cause: error }));
    throw failure;
  } finally {
    client.off('error', hear);
    client.release(failure);
  }
}
