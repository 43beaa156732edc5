import type { Board } from '../board/board';
import type { EndEngagement, StartEngagement } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * Work that Sambung did not bring began. It is a fact and may exceed their capacity; offers that no longer fit are withdrawn then.
 * Said again about the same engagement, it may change when it runs out.
 * @throws EmployeeUnknown
 */
export function startEngagement(board: Board, command: StartEngagement, now: number): SwitchboardEvent[] {
  const { employeeId, engagementId, channel, expiresAt } = command;
  const known = board.person(employeeId).work.get('engagement', engagementId);
  const isSo = known?.channel === channel && known.expiresAt === expiresAt;
  if (isSo || (expiresAt !== undefined && expiresAt <= now)) return ALREADY_SO;
  return [{ type: 'engagement-started', employeeId, engagementId, channel, expiresAt, at: now }];
}

/** @throws EmployeeUnknown */
export function endEngagement(
  board: Board,
  { employeeId, engagementId }: EndEngagement,
  now: number,
): SwitchboardEvent[] {
  const known = board.person(employeeId).work.get('engagement', engagementId);
  return known ? [{ type: 'engagement-ended', employeeId, engagementId, because: 'said', at: now }] : ALREADY_SO;
}
