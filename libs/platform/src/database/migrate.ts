import { setTimeout as pause } from 'node:timers/promises';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { isUnreachable } from './unreachable';

/** “sambung”, read as a number: the same in every version, so that two versions never migrate at once. */
const MIGRATION_LOCK = 7_226_823;

export interface MigrateOptions {
  /** How long PostgreSQL may take to start, ms. */
  readonly patienceMs?: number;
  readonly onWaiting?: (because: string) => void;
  /** Throws SchemaNewer instead of running on a schema that this version does not know. */
  readonly refuseNewer?: boolean;
}

/** Connects, waiting while PostgreSQL starts, and runs the migrations that are missing, one instance at a time. Returns their names. */
export async function migrate(dataSource: DataSource, options: MigrateOptions = {}): Promise<string[]> {
  await connectPatiently(dataSource, options);
  const runner = dataSource.createQueryRunner();
  try {
    // An instance that is frozen while it migrates may be waited for: rolled back, it could not start.
    await runner.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = '1min'`);
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (options.refuseNewer) await requireKnownSchema(dataSource, runner);
    return await runMissing(dataSource, runner);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.query('reset statement_timeout; reset idle_in_transaction_session_timeout').catch(() => undefined);
    await runner.release();
  }
}

/** The database was migrated by a newer version; running on it could write what that version does not expect. */
export class SchemaNewer extends Error {
  constructor(readonly migrations: readonly string[]) {
    super(
      `The database was migrated by a newer version of Sambung (${migrations.join(', ')}). Start it with that version.`,
    );
  }
}

async function requireKnownSchema(dataSource: DataSource, runner: QueryRunner): Promise<void> {
  const [{ there } = { there: false }] = await runner.manager.query<{ there: boolean }[]>(
    `select to_regclass('migrations') is not null as there`,
  );
  if (!there) return;
  const done = await runner.manager.query<{ name: string }[]>('select name from migrations');
  const known = new Set(dataSource.migrations.map((each) => each.name ?? each.constructor.name));
  const unknown = done.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new SchemaNewer(unknown);
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
