import { setTimeout as pause } from 'node:timers/promises';
import { sqlState } from './sql-state';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';
/** PostgreSQL has ended a transaction that stood idle for too long: this process stood still within it. */
const STOOD_STILL = '25P03';
const ATTEMPTS = 5;

/** PostgreSQL ended one of several transactions in each other's way; nothing of it happened, and again it will pass. */
export const isContention = (error: unknown): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].includes(sqlState(error) ?? '');

/** Others were in its way for too long: it says nothing of the work itself, which can be done later as it is. */
export const wasInOthersWay = (error: unknown): boolean =>
  isContention(error) || sqlState(error) === LOCK_NOT_AVAILABLE;

/** Whether PostgreSQL says that nothing of the transaction happened, through no fault of the work itself. */
const passesAgain = (error: unknown): boolean => isContention(error) || sqlState(error) === STOOD_STILL;

/**
 * Runs a transaction again, at most five times, with growing random pauses (10 ms … 160 ms): after contention, and when the process stood
 * still in the middle of it (a long collection of garbage, a machine that was moved) until PostgreSQL had ended it.
 */
export async function retryWhenUndone<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !passesAgain(error)) throw error;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}
