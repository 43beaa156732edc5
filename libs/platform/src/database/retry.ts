import { setTimeout as pause } from 'node:timers/promises';
import { sqlState } from './sql-state';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 5;

/** PostgreSQL ended one of several transactions in each other's way; nothing of it happened, and again it will pass. */
export const isContention = (error: unknown): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].includes(sqlState(error) ?? '');

/** Runs a transaction again after contention, at most five times, with growing random pauses (10 ms … 160 ms). */
export async function retryOnContention<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isContention(error)) throw error;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}
