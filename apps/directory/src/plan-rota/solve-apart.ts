import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Floor, PlannedRota, PlanProgress, Replan, Replanned } from '@sambung/rota';
import type { WorkerInput, WorkerOutput } from './plan-rota.worker';

/** A solver that hangs is ended so long after its time, ms. */
const GRACE_MS = 60_000;
const COMPILED = join(__dirname, 'plan-rota.worker.js');
/** From the sources (tests), the thread is the one of the last build. */
const BUILT = join(process.cwd(), 'dist/apps/directory/src/plan-rota/plan-rota.worker.js');

class SolverEnded extends Error {}

/** Solves in a thread of its own: HiGHS holds its thread for as long as it runs, and lookups go on meanwhile. */
@Injectable()
export class SolveApart implements OnApplicationShutdown {
  private readonly workers = new Set<Worker>();

  async plan(floor: Floor, seconds: number, onProgress: (progress: PlanProgress) => void): Promise<PlannedRota> {
    const output = await this.run(inputOf(floor, seconds), onProgress);
    if ('planned' in output) return output.planned;
    throw new SolverEnded('The planning thread ended without a rota.');
  }

  async replan(floor: Floor, asked: Replan, seconds: number): Promise<Replanned> {
    const output = await this.run({ ...inputOf(floor, seconds), replan: asked }, () => undefined);
    if ('replanned' in output) return output.replanned;
    throw new SolverEnded('The planning thread ended without a day.');
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }

  private async run(input: WorkerInput, onProgress: (progress: PlanProgress) => void): Promise<WorkerOutput> {
    const worker = new Worker(existsSync(COMPILED) ? COMPILED : BUILT, { workerData: input });
    this.workers.add(worker);
    const timer = setTimeout(() => void worker.terminate(), input.seconds * 1_000 + GRACE_MS);
    try {
      return await new Promise<WorkerOutput>((resolve, reject) => {
        worker
          .on('message', (output: WorkerOutput) => {
            if ('progress' in output) onProgress(output.progress);
            else resolve(output);
          })
          .once('error', reject)
          .once('exit', () => {
            reject(new SolverEnded('The planning thread ended before its time.'));
          });
      });
    } finally {
      clearTimeout(timer);
      this.workers.delete(worker);
      await worker.terminate();
    }
  }
}

function inputOf({ setting, ...floor }: Floor, seconds: number): WorkerInput {
  const { horizon, rules, holidays } = setting;
  const { days, timeZone } = horizon;
  return { floor, rules, holidays, from: days[0]?.date ?? '', days: days.length, timeZone, seconds };
}
