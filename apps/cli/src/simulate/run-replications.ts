import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Figures, RecordedContact, Scenario } from '@sambung/simulation';
import { Progress } from './progress';
import type { Task, TaskDone, TaskPart } from './replicate.worker';

/**
 * Every policy’s replications, on as many threads as asked for; whichever finishes first takes the next, and the figures are the same in any
 * order. Standard error is told how far it is. @throws Error what went wrong in a thread
 */
export async function runReplications(
  scenario: Scenario,
  recorded: readonly RecordedContact[],
  threads: number,
): Promise<Map<string, Figures[]>> {
  const tasks = scenario.policies.flatMap((policy) =>
    Array.from({ length: scenario.replications }, (_, at): Task => ({ policy, number: at + 1 })),
  );
  const results = new Map(scenario.policies.map((policy): [string, Figures[]] => [policy, []]));
  const progress = new Progress(tasks.length);
  const keep = (told: TaskDone | TaskPart): void => {
    if ('part' in told) return progress.goOn(told.policy, told.number, told.part);
    const { policy, number, figures } = told;
    progress.finish(policy, number);
    const ofPolicy = results.get(policy);
    if (ofPolicy) ofPolicy[number - 1] = figures;
  };
  const queue = tasks.values();
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () => start(scenario, recorded));
  try {
    await Promise.all(workers.map((worker) => work(worker, queue, keep)));
  } finally {
    progress.end();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

function start(scenario: Scenario, recorded: readonly RecordedContact[]): Worker {
  return new Worker(join(__dirname, 'replicate.worker.js'), { workerData: { scenario, recorded } });
}

function work(worker: Worker, queue: Iterator<Task>, keep: (told: TaskDone | TaskPart) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const task = queue.next();
      if (task.done === true) resolve();
      else worker.postMessage(task.value);
    };
    worker.on('error', reject);
    worker.on('message', (told: TaskDone | TaskPart) => {
      keep(told);
      if (!('part' in told)) next();
    });
    next();
  });
}
