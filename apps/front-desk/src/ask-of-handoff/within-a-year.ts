import { RequestInvalid } from '@sambung/platform';

const LONGEST_MS = 366 * 24 * 3_600_000;

/** A promise further away than 366 days is a slip of the pen, and its handoff would stay open for ever. Both are ISO times. Throws RequestInvalid. */
export function requireWithinAYear(dueAt: string, receivedAt: string): void {
  if (Date.parse(dueAt) - Date.parse(receivedAt) <= LONGEST_MS) return;
  throw new RequestInvalid([{ path: 'body.dueAt', message: 'choose a time within a year from now' }]);
}
