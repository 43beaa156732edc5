import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectConfig, type Config } from '@sambung/platform';
import type { RoutingConfig } from '../routing.environment';
import { OneThread, ThreadGaveNoAnswer } from '../work-in-thread/one-thread';
import { PlanPreviewBusy, PlanPreviewTookTooLong, PlanPreviewUnanswered } from './preview-plan.errors';
import type { PlanTrial, TriedPlan } from './try-plan';
import type { WorkerInput } from './try-plan.worker';

const LONGEST_MS = 20_000;

/** Tries plans in a thread of its own: the loops of the partitions go on deciding. */
@Injectable()
export class PlanTrials implements OnApplicationShutdown {
  private readonly thread = new OneThread();

  constructor(@InjectConfig() private readonly config: Config & RoutingConfig) {}

  /** Throws `PlanPreviewBusy`, `PlanPreviewTookTooLong`, `PlanPreviewUnanswered`, and whatever goes wrong in the thread. */
  async try(workspace: string, trial: Omit<PlanTrial, 'policy'>): Promise<TriedPlan> {
    const { DATABASE_URL, DISPATCH_POLICY, LOOK_BACK_MEMORY_MB } = this.config;
    const workerData: WorkerInput = {
      ...{ databaseUrl: DATABASE_URL, workspace },
      trial: { ...trial, policy: DISPATCH_POLICY },
    };
    const limits = { longestMs: LONGEST_MS, memoryMb: LOOK_BACK_MEMORY_MB };
    return this.thread
      .run<TriedPlan>(join(__dirname, 'try-plan.worker.js'), workerData, limits)
      .catch((error: unknown) => {
        throw error instanceof ThreadGaveNoAnswer ? refusal(error, trial.body.lookBackHours) : error;
      });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }
}

function refusal({ because }: ThreadGaveNoAnswer, hours: number): Error {
  if (because === 'busy') return new PlanPreviewBusy();
  return because === 'too-long' ? new PlanPreviewTookTooLong(hours) : new PlanPreviewUnanswered(because, hours);
}
