import { parentPort, workerData } from 'node:worker_threads';
import { createDataSource } from '@sambung/platform';
import { lookBack, type Question } from './look-back';

/** What the thread is started with. */
export interface WorkerInput {
  readonly databaseUrl: string;
  readonly workspace: string;
  readonly question: Question;
}

async function run({ databaseUrl, workspace, question }: WorkerInput): Promise<void> {
  const dataSource = createDataSource(
    { name: 'routing', migrations: [] },
    { DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: 1 },
  );
  await dataSource.initialize();
  try {
    const found = await dataSource.transaction('REPEATABLE READ', (manager) =>
      lookBack({ query: (sql, parameters) => manager.query(sql, parameters) }, workspace, question),
    );
    parentPort?.postMessage(found);
  } finally {
    await dataSource.destroy();
  }
}

// What is thrown here ends the thread, and is thrown again by whoever waits for it.
void run(workerData as WorkerInput);
