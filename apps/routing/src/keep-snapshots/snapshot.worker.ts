import { parentPort, workerData } from 'node:worker_threads';
import { createDataSource } from '@sambung/platform';
import { PostgresSnapshots } from '../persistence/postgres-snapshots';
import { snapshotWorkspace, type SnapshotJob } from './snapshot-workspace';

/** What the thread is started with. */
export interface WorkerInput {
  readonly databaseUrl: string;
  readonly jobs: readonly SnapshotJob[];
}

/** What it says of each job. */
export type WorkerOutput = { readonly workspace: string } & ({ readonly done: true } | { readonly failed: string });

async function run({ databaseUrl, jobs }: WorkerInput): Promise<void> {
  const dataSource = createDataSource(
    { name: 'routing', migrations: [] },
    { DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: 2 },
  );
  await dataSource.initialize();
  const snapshots = new PostgresSnapshots(dataSource);
  for (const job of jobs) parentPort?.postMessage(await outputOf(job, snapshotWorkspace(snapshots, job)));
  await dataSource.destroy();
}

async function outputOf({ workspace }: SnapshotJob, work: Promise<void>): Promise<WorkerOutput> {
  try {
    await work;
    return { workspace, done: true };
  } catch (error) {
    return { workspace, failed: error instanceof Error ? error.message : String(error) };
  }
}

void run(workerData as WorkerInput);
