import type { Board } from '../board/board';
import type { Person } from '../board/person';
import { type Noted, type PresenceView, presenceOf } from '../board/touched';
import type { SwitchboardEvent } from '../events';

/**
 * Whom the command has changed as others see them, once each and whole. Of somebody who is not reachable only what they said is of
 * interest: an import of 100,000 people is not 100,000 presences.
 */
export function tellPresence(board: Board, now: number): SwitchboardEvent[] {
  const told: SwitchboardEvent[] = [];
  for (const noted of board.touched.takeAll()) {
    const employeeId = noted.person.id;
    const person = board.people.get(employeeId);
    if (person && isWorthTelling(noted, person))
      told.push({ type: 'presence-changed', employeeId, ...presenceOf(person), because: noted.because, at: now });
  }
  return told;
}

const OF_EVERYBODY: readonly (keyof PresenceView)[] = ['availability', 'activity', 'since', 'expiresAt', 'reachable'];
const OF_THE_REACHABLE: readonly (keyof PresenceView)[] = ['onShift', 'offerable', 'load', 'capacity', 'wrapUpUntil'];

function isWorthTelling({ view: before, load }: Noted, person: Person): boolean {
  // What they have in hand has changed alone: they cannot be offered something else than before without having another load.
  if (!before) return person.reachable && load !== person.load;
  const after = presenceOf(person);
  const differs = (part: keyof PresenceView): boolean => before[part] !== after[part];
  return OF_EVERYBODY.some(differs) || (after.reachable && OF_THE_REACHABLE.some(differs));
}
