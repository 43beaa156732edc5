import { parentPort, workerData } from 'node:worker_threads';
import { readLog } from '@sambung/decision-log';
import { createDataSource } from '@sambung/platform';
import { tryPlan, type PlanTrial } from './try-plan';

/** What the thread is started with. */
export interface WorkerInput {
  readonly databaseUrl: string;
  readonly workspace: string;
  readonly trial: PlanTrial;
}

const HOUR_MS = 3_600_000;

async function run({ databaseUrl, workspace, trial }: WorkerInput): Promise<void> {
  const dataSource = createDataSource(
    { name: 'routing', migrations: [] },
    { DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: 1 },
  );
  await dataSource.initialize();
  try {
    const since = trial.now - trial.body.lookBackHours * HOUR_MS;
    const log = await dataSource.transaction('REPEATABLE READ', (manager) =>
      readLog({ query: (sql, parameters) => manager.query(sql, parameters) }, workspace, { since }),
    );
    parentPort?.postMessage(await tryPlan(log, trial));
  } finally {
    await dataSource.destroy();
  }
}

// What is thrown here ends the thread, and is thrown again by whoever waits for it.
void run(workerData as WorkerInput);
