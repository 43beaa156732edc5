import { setTimeout as pause } from 'node:timers/promises';
import { sqlState } from './sql-state';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';
const ATTEMPTS = 5;

/** PostgreSQL ended one of several transactions in each other's way; nothing of it happened, and again it will pass. */
export const isContention = (error: unknown): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].includes(sqlState(error) ?? '');

/** Others were in its way for too long: it says nothing of the work itself, which can be done later as it is. */
export const wasInOthersWay = (error: unknown): boolean =>
  isContention(error) || sqlState(error) === LOCK_NOT_AVAILABLE;

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
