import type { Board } from '../board/board';
import type { Person } from '../board/person';
import { PresenceNotAvailable } from '../board/person.errors';
import type { SetPresence } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/** What somebody does whom a manager has paused. */
const PAUSED_BY_MANAGER = 'PausedByManager';

/**
 * Somebody says what they are doing, or their manager pauses them; what runs out restores what they had said before it. Whether the manager stands above them is
 * checked where they ask.
 * @throws EmployeeUnknown, PresenceNotAvailable
 */
export function setPresence(board: Board, command: SetPresence, now: number): SwitchboardEvent[] {
  const { employeeId, availability, activity, expiresAt, byId } = command;
  const person = board.person(employeeId);
  if (byId !== undefined && !canBePaused(person)) throw new PresenceNotAvailable(employeeId);
  const hasRunOut = expiresAt !== undefined && expiresAt <= now;
  const isSo =
    person.availability === availability && person.activity === activity && person.presenceExpiresAt === expiresAt;
  if (hasRunOut || isSo) return ALREADY_SO;
  return [{ type: 'presence-set', employeeId, availability, activity, expiresAt, because: 'said', at: now }];
}

/** Again, for longer or shorter, too. */
const canBePaused = ({ availability, activity }: Person): boolean =>
  availability === 'Available' || activity === PAUSED_BY_MANAGER;
