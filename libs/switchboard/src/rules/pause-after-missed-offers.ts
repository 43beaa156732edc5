import type { Board } from '../board/board';
import { managerOf } from '../board/lines';
import type { SwitchboardEvent } from '../events';

/**
 * Who misses two offers in a row is away from the desk, whatever their status says: they are paused until they say that they are back.
 * The last available person of a role or of a team is not paused; their manager is told instead. A pause never empties a team.
 */
export function pauseAfterMissedOffers(
  board: Board,
  employeeId: string,
  handoffId: string,
  now: number,
): SwitchboardEvent[] {
  const person = board.people.get(employeeId);
  if (!person || person.missedInARow + 1 < board.rules.timing.missedBeforePause) return [];
  if (person.availability !== 'Available') return [];
  if (board.people.isLastAvailable(person)) {
    return [{ type: 'pause-spared', employeeId, handoffId, managerId: managerOf(board, employeeId) ?? null, at: now }];
  }
  return [
    {
      type: 'presence-set',
      employeeId,
      availability: 'Away',
      activity: 'MissedOffers',
      because: 'missed-offers',
      at: now,
    },
  ];
}
