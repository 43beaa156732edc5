import type { Joined } from '../board/handoff';
import type { Person } from '../board/person';
import { type Requirement, fits } from './requirement';

/** Whether somebody who fits is there at all: now busy, paused or in wrap-up perhaps, but they could come free. */
export function isThereFor(person: Person, requirement: Requirement): boolean {
  const there = requirement.fillIn
    ? person.fillIn
    : person.standing === 'ready' || person.standing === 'wrap-up' || person.standing === 'paused';
  return there && fits(person, requirement);
}

/** Whether somebody is free to be asked at a stage. */
export function canBeAsked(person: Person, { people }: Joined): boolean {
  return (person.freeOn & people.bit) !== 0 && fits(person, people.requirement);
}
