import type { Board } from '../board/board';
import type { PresenceView } from '../board/touched';
import { presenceOf } from '../board/touched';
import type { SwitchboardEvent } from '../events';

/**
 * Whom the command has changed as others see them, once each and whole. Of somebody who is not reachable only what they said is of
 * interest: an import of 100,000 people is not 100,000 presences.
 */
export function tellPresence(board: Board, now: number): SwitchboardEvent[] {
  const told: SwitchboardEvent[] = [];
  for (const { person: noted, view: before, because } of board.touched.takeAll()) {
    const employeeId = noted.id;
    const person = board.people.get(employeeId);
    const view = person && presenceOf(person);
    if (view && isWorthTelling(before, view))
      told.push({ type: 'presence-changed', employeeId, ...view, because, at: now });
  }
  return told;
}

const OF_EVERYBODY: readonly (keyof PresenceView)[] = ['availability', 'activity', 'since', 'expiresAt', 'reachable'];
const OF_THE_REACHABLE: readonly (keyof PresenceView)[] = ['onShift', 'offerable', 'load', 'capacity', 'wrapUpUntil'];

function isWorthTelling(before: PresenceView, after: PresenceView): boolean {
  const differs = (part: keyof PresenceView): boolean => before[part] !== after[part];
  return OF_EVERYBODY.some(differs) || (after.reachable && OF_THE_REACHABLE.some(differs));
}
