import { setTimeout as pause } from 'node:timers/promises';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { isUnreachable } from './unreachable';

/** “sambung”, read as a number: the same in every version, so that two versions never migrate at once. */
const MIGRATION_LOCK = 7_226_823;

export interface MigrateOptions {
  /** How long PostgreSQL may take to start, ms. */
  readonly patienceMs?: number;
  readonly onWaiting?: (because: string) => void;
}

/** Connects, waiting while PostgreSQL starts, and runs the migrations that are missing, one instance at a time. Returns their names. */
export async function migrate(dataSource: DataSource, options: MigrateOptions = {}): Promise<string[]> {
  await connectPatiently(dataSource, options);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runMissing(dataSource, runner);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.query('reset statement_timeout').catch(() => undefined);
    await runner.release();
  }
}

async function runMissing(dataSource: DataSource, runner: QueryRunner): Promise<string[]> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  const done = await executor.executePendingMigrations();
  return done.map(({ name }) => name);
}

async function connectPatiently(
  dataSource: DataSource,
  { patienceMs = 60_000, onWaiting }: MigrateOptions,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let waited = false; ; waited = true) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (!isUnreachable(error) || Date.now() > deadline) throw error;
      if (!waited) onWaiting?.((error as Error).message || 'no connection');
      await pause(250);
    }
  }
}
