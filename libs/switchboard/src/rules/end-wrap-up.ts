import type { Board } from '../board/board';
import type { EndWrapUp } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * Somebody is ready before their wrap-up time is over.
 * @throws EmployeeUnknown
 */
export function endWrapUp(board: Board, { employeeId }: EndWrapUp, now: number): SwitchboardEvent[] {
  if (board.person(employeeId).wrapUpUntil === undefined) return ALREADY_SO;
  return [{ type: 'wrap-up-ended', employeeId, because: 'said', at: now }];
}
