import type { Board } from '../board/board';
import type { ReckonStaffing, SetWorkspace } from '../commands';
import type { LearningSet, StaffingReckoned } from '../events';
import { ALREADY_SO } from './already-so';

/** Whether it is learned how long people take. Nothing is as long as nobody has chosen so. */
export function setWorkspace(board: Board, { workspace: { learnedRates } }: SetWorkspace, now: number): LearningSet[] {
  return board.rates.learns === learnedRates ? [] : [{ type: 'learning-set', on: learnedRates, at: now }];
}

/** Only where the policy goes by it: elsewhere nobody’s pace is worked out. */
export function reckonStaffing(
  board: Board,
  { worths }: ReckonStaffing,
  now: number,
): StaffingReckoned[] | typeof ALREADY_SO {
  return board.rules.policy.usesRates ? [{ type: 'staffing-reckoned', worths, at: now }] : ALREADY_SO;
}
