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
/** Which part of it has been played. */
export interface TaskPart extends Task {
  readonly part: number;
}

/** A thread that plays one replication after the other. */
const { scenario, recorded } = workerData as { scenario: Scenario; recorded: RecordedContact[] };

async function play({ policy, number }: Task): Promise<void> {
  const onProgress = (part: number): void => parentPort?.postMessage({ policy, number, part } satisfies TaskPart);
  const figures = await replicate({ scenario, policy, number, recorded, onProgress });
  parentPort?.postMessage({ policy, number, figures } satisfies TaskDone);
}

// What is thrown here ends the thread, and is thrown again by whoever waits for it.
parentPort?.on('message', (task: Task) => void play(task));
