import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Played } from './play';

/** What a worker says of each seed. */
export type Told = Omit<Played, 'trace'>;

export interface Many {
  readonly seeds: number;
  readonly steps: number;
  readonly handoffs: number;
  readonly seedsPerMinute: number;
  readonly stepsPerMinute: number;
  /** Processor time of a world, beginning and garbage included: says more than the minute where the machine has other work. */
  readonly processorMsPerSeed: number;
  readonly failed: Told | undefined;
}

/** A world is garbage when it is over: little of it is ever copied where several fit among the young. */
const YOUNG_MB = 288;

/** Plays one seed after the other on all cores, until the time is over or a promise is broken. The lowest seed that is known to fail is returned. */
export async function playMany(firstSeed: number, minutes: number): Promise<Many> {
  const [began, usedBefore] = [performance.now(), process.cpuUsage()];
  const count = availableParallelism();
  const total = { seeds: 0, steps: 0, handoffs: 0 };
  let failed: Told | undefined;
  const workers = Array.from(
    { length: count },
    (_, index) =>
      new Worker(join(__dirname, 'play.worker.js'), {
        workerData: { firstSeed: firstSeed + index, every: count },
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      }),
  );
  const end = (): void => workers.forEach((worker) => void worker.terminate());
  const timer = setTimeout(end, minutes * 60_000);
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('message', (told: Told) => {
            total.seeds += 1;
            total.steps += told.steps;
            total.handoffs += told.handoffs;
            if (!told.broken) return;
            if (!failed || told.seed < failed.seed) failed = told;
            end();
          });
          worker.on('exit', () => resolve());
          worker.on('error', reject);
        }),
    ),
  );
  clearTimeout(timer);
  const minutesTaken = (performance.now() - began) / 60_000;
  const { user, system } = process.cpuUsage(usedBefore);
  return {
    ...total,
    seedsPerMinute: Math.round(total.seeds / minutesTaken),
    stepsPerMinute: Math.round(total.steps / minutesTaken),
    processorMsPerSeed: Math.round((user + system) / 1_000 / Math.max(1, total.seeds)),
    failed,
  };
}
