import type { Board } from '../board/board';
import type { PresenceView } from '../board/touched';
import { presenceOf } from '../board/touched';
import type { SwitchboardEvent } from '../events';

/**
 * Whom the command has changed as others see them, once each and whole. Of somebody who is not reachable only what they said is of
 * interest: an import of 100,000 people is not 100,000 presences.
 */
export function tellPresence(board: Board, now: number): SwitchboardEvent[] {
  return board.touched.takeAll().flatMap(([employeeId, { view: before, because }]) => {
    const person = board.people.get(employeeId);
    const view = person && presenceOf(person);
    if (!view || !isWorthTelling(before, view)) return [];
    return [{ type: 'presence-changed', employeeId, ...view, because, at: now }];
  });
}

function isWorthTelling(before: PresenceView, after: PresenceView): boolean {
  const parts: readonly (keyof PresenceView)[] = ['availability', 'activity', 'since', 'expiresAt', 'reachable'];
  const ofTheReachable: readonly (keyof PresenceView)[] = ['onShift', 'offerable', 'load', 'capacity', 'wrapUpUntil'];
  return [...parts, ...(after.reachable ? ofTheReachable : [])].some((part) => before[part] !== after[part]);
}
