import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectConfig, Metrics, type Config } from '@sambung/platform';
import { DataSource } from 'typeorm';
import { deleteOldHandoffs } from '../persistence/delete-old-handoffs';
import { workspacesToSnapshot } from '../persistence/snapshots';
import type { RoutingConfig } from '../routing.environment';
import { Partitions } from '../run-switchboards/partitions';
import { errorOfThread } from '../work-in-thread/error-of-thread';
import type { SnapshotJob } from './snapshot-workspace';
import type { WorkerInput, WorkerOutput } from './snapshot.worker';

const DAY_MS = 86_400_000;

/** Looks from time to time which workspaces of this instance have many decisions since their last snapshot, and has a thread write them down. */
@Injectable()
export class KeepSnapshots implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Snapshots');
  private readonly taken;
  private timer: NodeJS.Timeout | undefined;
  private worker: Worker | undefined;

  constructor(
    @InjectConfig() private readonly config: Config & RoutingConfig,
    private readonly dataSource: DataSource,
    private readonly partitions: Partitions,
    metrics: Metrics,
  ) {
    this.taken = metrics.counter('sambung_routing_snapshots_total', 'Snapshots of workspaces.', ['outcome']);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), this.config.SNAPSHOT_LOOK_SECONDS * 1_000).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    // Half a snapshot is not verified, and is nobody's.
    await this.worker?.terminate();
  }

  private async look(): Promise<void> {
    if (this.worker) return;
    try {
      const { partitions, config, dataSource } = this;
      const workspaces = await workspacesToSnapshot(dataSource, partitions.owned(), config.SNAPSHOT_EVERY_DECISIONS);
      const decisionsKeptDays = config.DECISIONS_KEPT_DAYS;
      if (workspaces.length > 0) await this.write(workspaces.map((workspace) => ({ workspace, decisionsKeptDays })));
      await deleteOldHandoffs(dataSource, Date.now() - config.EXPLANATIONS_KEPT_DAYS * DAY_MS);
    } catch (error) {
      this.logger.warn({ err: error, msg: 'Snapshots could not be written; it is tried again.' });
    }
  }

  /** In a thread of its own: restoring and writing 100,000 people takes seconds, in which nobody here would be asked anything. */
  private async write(jobs: readonly SnapshotJob[]): Promise<void> {
    const workerData: WorkerInput = { databaseUrl: this.config.DATABASE_URL, jobs };
    const worker = new Worker(join(__dirname, 'snapshot.worker.js'), { workerData });
    this.worker = worker;
    worker.on('message', (output: WorkerOutput) => {
      this.tell(output);
    });
    try {
      await new Promise<void>((resolve, reject) => {
        worker
          .once('error', (error) => {
            reject(errorOfThread(error));
          })
          .once('exit', () => {
            resolve();
          });
      });
    } finally {
      this.worker = undefined;
    }
  }

  private tell(output: WorkerOutput): void {
    const failed = 'failed' in output;
    this.taken.inc({ outcome: failed ? 'failed' : 'verified' });
    if (failed)
      this.logger.error(`No snapshot of workspace ${output.workspace}: ${output.failed} Its decisions are kept.`);
  }
}
