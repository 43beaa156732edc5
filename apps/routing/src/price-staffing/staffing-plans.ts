import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Worths } from '@sambung/simulation';
import type { Staffing } from '@sambung/switchboard';

/** A plan that takes longer is worth less than the processor that it costs. */
const LONGEST_MS = 60_000;

/** Solves staffing plans in a thread of its own, one at a time: the loops of the partitions go on deciding. */
@Injectable()
export class StaffingPlans implements OnApplicationShutdown {
  private worker: Worker | undefined;

  /** Throws whatever goes wrong in the thread, and an Error when it takes too long. */
  async worthsOf(staffing: Staffing): Promise<Worths> {
    const worker = new Worker(join(__dirname, 'staffing-plan.worker.js'), { workerData: staffing });
    this.worker = worker;
    try {
      return await answerOf(worker);
    } finally {
      this.worker = undefined;
      await worker.terminate();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }
}

function answerOf(worker: Worker): Promise<Worths> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no plan was found within ${LONGEST_MS / 1_000} s`));
    }, LONGEST_MS);
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => {
        clearTimeout(timer);
        reject(new Error('the thread ended without a plan'));
      });
  });
}
