import { parentPort, workerData } from 'node:worker_threads';
import { type Figures, type RecordedContact, type Scenario, replicate } from '@sambung/simulation';

export interface Task {
  readonly policy: string;
  /** From 1. */
  readonly number: number;
}
export interface TaskDone extends Task {
  readonly figures: Figures;
}

/** A thread that plays one replication after the other. */
const { scenario, recorded } = workerData as { scenario: Scenario; recorded: RecordedContact[] };

parentPort?.on('message', ({ policy, number }: Task) => {
  const done: TaskDone = { policy, number, figures: replicate({ scenario, policy, number, recorded }) };
  parentPort?.postMessage(done);
});
