import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * A transaction in which each statement sees what was committed before it: what is read after waiting for a lock is the newest. Begun in
 * one round trip; TypeORM takes two. Rejects, also when a statement failed and the failure was swallowed: COMMIT then stores nothing.
 */
export async function inReadCommitted<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query('START TRANSACTION ISOLATION LEVEL READ COMMITTED');
    // TypeORM has to know: a transaction within this one becomes a savepoint.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    const result = await work(runner.manager);
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('A statement failed and the failure was swallowed: nothing was stored.');
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
