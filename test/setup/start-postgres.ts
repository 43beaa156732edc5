import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
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
  // PostgreSQL runs under another account when we are root, and has its data in here.
  chmodSync(folder, 0o711);
  process.env['SAMBUNG_TEST_RUN'] = folder;

  let postgres: PostgresProcess | undefined;
  process.once('exit', () => {
    postgres?.killNow();
    endLeftProcesses();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  const interrupted = (): void => process.exit(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted).once('SIGHUP', interrupted);

  if (!process.env['SAMBUNG_TEST_PG']) {
    postgres = await startPostgres();
    process.env['SAMBUNG_TEST_PG'] = postgres.url;
  }
  globalThis.sambungTestRun = {
    postgres,
    end: async () => {
      endLeftProcesses();
      await postgres?.stop();
    },
  };
}
