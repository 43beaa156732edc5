import type { Person } from '../board/person';
import { type Requirement, fits } from './requirement';

/** Whether somebody who fits is there at all: now busy, paused or in wrap-up perhaps, but they could come free. */
export function isThereFor(person: Person, requirement: Requirement): boolean {
  const there = requirement.fillIn
    ? person.fillIn
    : person.standing === 'ready' || person.standing === 'wrap-up' || person.standing === 'paused';
  return there && fits(person, requirement);
}
