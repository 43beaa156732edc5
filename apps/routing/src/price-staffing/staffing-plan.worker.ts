import { parentPort, workerData } from 'node:worker_threads';
import { worthsOf } from '@sambung/simulation';
import type { Staffing } from '@sambung/switchboard';

// What is thrown here ends the thread, and is thrown again by whoever waits for it.
void worthsOf(workerData as Staffing).then((worths) => parentPort?.postMessage(worths));
