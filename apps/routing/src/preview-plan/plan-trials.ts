import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectConfig, type Config } from '@sambung/platform';
import type { RoutingConfig } from '../routing.environment';
import { PlanPreviewBusy, PlanPreviewTookTooLong } from './preview-plan.errors';
import type { PlanTrial, TriedPlan } from './try-plan';
import type { WorkerInput } from './try-plan.worker';

/** An answer that takes longer is no use to somebody who waits for it, and costs a processor meanwhile. */
const LONGEST_MS = 20_000;

/** Tries plans in a thread of its own: the loops of the partitions go on deciding. */
@Injectable()
export class PlanTrials implements OnApplicationShutdown {
  private worker: Worker | undefined;

  constructor(@InjectConfig() private readonly config: Config & RoutingConfig) {}

  /** Throws `PlanPreviewBusy`, `PlanPreviewTookTooLong`, and whatever goes wrong in the thread. */
  async try(workspace: string, trial: Omit<PlanTrial, 'policy'>): Promise<TriedPlan> {
    if (this.worker) throw new PlanPreviewBusy();
    const { DATABASE_URL, DISPATCH_POLICY } = this.config;
    const workerData: WorkerInput = {
      ...{ databaseUrl: DATABASE_URL, workspace },
      trial: { ...trial, policy: DISPATCH_POLICY },
    };
    const worker = new Worker(join(__dirname, 'try-plan.worker.js'), { workerData });
    this.worker = worker;
    try {
      return await answerOf(worker, trial.body.lookBackHours);
    } finally {
      this.worker = undefined;
      await worker.terminate();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }
}

function answerOf(worker: Worker, hours: number): Promise<TriedPlan> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new PlanPreviewTookTooLong(hours));
    }, LONGEST_MS);
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => {
        clearTimeout(timer);
        reject(new PlanPreviewBusy());
      });
  });
}
