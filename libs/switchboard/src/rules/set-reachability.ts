import type { Board } from '../board/board';
import { shiftOf } from '../board/open-hours';
import type { SetReachability } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * Whether an offer would reach this person at all. Their shift is followed only while they are reachable.
 * @throws EmployeeUnknown
 */
export function setReachability(
  board: Board,
  { employeeId, reachable }: SetReachability,
  now: number,
): SwitchboardEvent[] {
  const person = board.person(employeeId);
  if (person.reachable === reachable) return ALREADY_SO;
  return [{ type: 'reachability-set', employeeId, reachable, shift: shiftOf(board, person.profile, now), at: now }];
}
