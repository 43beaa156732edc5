import type { Board } from '../board/board';
import type { SetPresence } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * Somebody says what they are doing; what runs out restores what they had said before it.
 * @throws EmployeeUnknown
 */
export function setPresence(board: Board, command: SetPresence, now: number): SwitchboardEvent[] {
  const { employeeId, availability, activity, expiresAt } = command;
  const person = board.person(employeeId);
  const hasRunOut = expiresAt !== undefined && expiresAt <= now;
  const isSo =
    person.availability === availability && person.activity === activity && person.presenceExpiresAt === expiresAt;
  if (hasRunOut || isSo) return ALREADY_SO;
  return [{ type: 'presence-set', employeeId, availability, activity, expiresAt, because: 'said', at: now }];
}
