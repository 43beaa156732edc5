import { parentPort, workerData } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { play } from './play';

const { firstSeed, every } = workerData as { readonly firstSeed: number; readonly every: number };

async function work(): Promise<void> {
  Logger.overrideLogger(false);
  for (let seed = firstSeed; ; seed += every) {
    const { trace: _, ...told } = await play(seed);
    parentPort?.postMessage(told);
  }
}

void work();
