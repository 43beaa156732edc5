import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type PostgresProcess } from '../../libs/testing/src/postgres-process';
import { endLeftProcesses } from '../../libs/testing/src/process-registry';

declare global {
  var sambungTestRun: { postgres: PostgresProcess | undefined; end: () => Promise<void> } | undefined;
}

/** One PostgreSQL server for the whole run. A server named by SAMBUNG_TEST_PG is used as it is and left running. */
export default async function startPostgresForTests(): Promise<void> {
  if (globalThis.sambungTestRun) return;

  const folder = mkdtempSync(join(tmpdir(), 'sambung-test-'));
  process.env['SAMBUNG_TEST_RUN'] = folder;
  const postgres = process.env['SAMBUNG_TEST_PG'] ? undefined : await startPostgres();
  if (postgres) process.env['SAMBUNG_TEST_PG'] = postgres.url;

  const endAtOnce = (): void => {
    endLeftProcesses();
    postgres?.killNow();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', endAtOnce);
  const interrupted = (): void => process.exit(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted).once('SIGHUP', interrupted);

  globalThis.sambungTestRun = {
    postgres,
    end: async () => {
      endLeftProcesses();
      await postgres?.stop();
    },
  };
}
