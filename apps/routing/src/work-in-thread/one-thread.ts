import { Worker } from 'node:worker_threads';
import { errorOfThread } from './error-of-thread';

/** Why there is no answer. `memory`: it needed more than is set aside for it; `ended`: it ended for no reason that is known. */
export type NoAnswer = 'busy' | 'too-long' | 'memory' | 'ended';

export class ThreadGaveNoAnswer extends Error {
  constructor(readonly because: NoAnswer) {
    super(`The thread gave no answer: ${because}.`);
    this.name = 'ThreadGaveNoAnswer';
  }
}

interface Limits {
  /** An answer that takes longer is no use to somebody who waits for it, and costs a processor meanwhile. */
  readonly longestMs: number;
  /** Of its own heap (MiB): what one person asks for must not take the memory with which everybody's boards are kept. */
  readonly memoryMb: number;
}

/** One thread at a time for heavy looks at a log: the loops of the partitions go on deciding. */
export class OneThread {
  private worker: Worker | undefined;

  /** Throws `ThreadGaveNoAnswer`, and whatever is thrown in the thread. */
  async run<Answer>(file: string, workerData: unknown, limits: Limits): Promise<Answer> {
    if (this.worker) throw new ThreadGaveNoAnswer('busy');
    const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } });
    this.worker = worker;
    try {
      return await answerOf<Answer>(worker, limits.longestMs);
    } finally {
      this.worker = undefined;
      await worker.terminate();
    }
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }
}

function answerOf<Answer>(worker: Worker, longestMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ThreadGaveNoAnswer('too-long'));
    }, longestMs);
    worker
      .once('message', resolve)
      .once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadGaveNoAnswer('memory') : errorOfThread(error));
      })
      .once('exit', () => {
        clearTimeout(timer);
        reject(new ThreadGaveNoAnswer('ended'));
      });
  });
}
