import { parentPort, workerData } from 'node:worker_threads';
import {
  Horizon,
  planRota,
  replan,
  type Floor,
  type PlannedRota,
  type PlanProgress,
  type Replan,
  type Replanned,
  type RotaRules,
} from '@sambung/rota';

/** What the thread is started with: a floor, whose days are worked out again here (a class does not travel). */
export interface WorkerInput {
  readonly floor: Omit<Floor, 'setting'>;
  readonly rules: RotaRules;
  readonly holidays: ReadonlySet<string>;
  readonly from: string;
  readonly days: number;
  readonly timeZone: string;
  readonly seconds: number;
  /** Change a day of a rota instead of planning one. */
  readonly replan?: Replan;
}

export type WorkerOutput =
  { readonly progress: PlanProgress } | { readonly planned: PlannedRota } | { readonly replanned: Replanned };

/** Good enough; a manager sees the gap that is left. */
const GAP = 0.002;

async function run(input: WorkerInput): Promise<void> {
  const { rules, holidays, seconds } = input;
  const horizon = new Horizon(input.from, input.days, input.timeZone);
  const floor = { ...input.floor, setting: { rules, holidays, horizon } };
  const tell = (output: WorkerOutput): void => parentPort?.postMessage(output);
  if (input.replan) {
    tell({ replanned: await replan(floor, input.replan, seconds) });
    return;
  }
  const onProgress = (progress: PlanProgress): void => {
    tell({ progress });
  };
  tell({ planned: await planRota(floor, { seconds, gap: GAP, onProgress }) });
}

// What is thrown here ends the thread, and is thrown again by whoever waits for it.
void run(workerData as WorkerInput);
