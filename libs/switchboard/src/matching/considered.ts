import type { Board } from '../board/board';
import { type Handoff, type Joined, wasAsked } from '../board/handoff';
import type { Person } from '../board/person';
import type { Considered } from '../events';
import { fits, onePerson } from './requirement';

type Tally = { -readonly [Part in Exclude<keyof Considered, 'stage'>]: number };

/** Who is never asked for this handoff as things are, each once, as far as they are known. */
export function excludedPeople(board: Board, handoff: Handoff): Person[] {
  const { senderId, holderId, asked, tried, offers } = handoff;
  const people = new Set<Person>();
  const exclude = (id: string): void => {
    const person = board.people.get(id);
    if (person) people.add(person);
  };
  exclude(senderId);
  exclude(holderId);
  asked.excludedIds?.forEach(exclude);
  tried?.forEach(exclude);
  for (const { receiverId } of offers) exclude(receiverId);
  return [...people];
}

/** How the people of one stage stand, from the pool's counts: O(people tried in this round), however many fit. */
export function consideredIn(board: Board, handoff: Handoff, { stage, people: pool }: Joined): Considered {
  const { requirement } = pool;
  const tally: Tally = {
    free: pool.free.size,
    tried: 0,
    atCapacity: pool.count('ready') - pool.free.size,
    inWrapUp: pool.count('wrap-up'),
    paused: pool.count('paused'),
    offShift: pool.count('off-shift'),
    unreachable: pool.count('unreachable'),
    unfit: board.people.size - pool.members,
  };
  const only = requirement.fillIn ? board.people.get(onePerson(requirement) ?? '') : undefined;
  if (only) Object.assign(tally, tallyOfOne(board, only, pool.members > 0, (only.freeOn & pool.bit) !== 0));
  for (const person of excludedPeople(board, handoff)) {
    if (!fits(person, requirement)) continue;
    tally[
      only ? partOfFillIn(person, (person.freeOn & pool.bit) !== 0) : partOf(person, (person.freeOn & pool.bit) !== 0)
    ]--;
    // Whom it excludes and who sent it were not asked: they are none of those whom it is for.
    if (wasAsked(handoff, person.id)) tally.tried++;
    else tally.unfit++;
  }
  return { stage, ...tally };
}

/** In which part somebody who fits is counted. */
export function partOf(person: Person, free: boolean): keyof Tally {
  switch (person.standing) {
    case 'ready':
      return free ? 'free' : 'atCapacity';
    case 'wrap-up':
      return 'inWrapUp';
    case 'paused':
      return 'paused';
    case 'off-shift':
      return 'offShift';
    case 'unreachable':
      return 'unreachable';
    case 'inactive':
      return 'unfit';
  }
}

/** The same by the wider rule for somebody asked to fill in: their shift and a busy presence do not matter. */
export function partOfFillIn(person: Person, free: boolean): keyof Tally {
  if (free) return 'free';
  if (person.fillIn) return 'atCapacity';
  return person.reachable ? 'paused' : 'unreachable';
}

function tallyOfOne(board: Board, person: Person, fitting: boolean, free: boolean): Tally {
  const nobody = { free: 0, tried: 0, atCapacity: 0, inWrapUp: 0, paused: 0, offShift: 0, unreachable: 0 };
  const tally = { ...nobody, unfit: board.people.size - (fitting ? 1 : 0) };
  if (fitting) tally[partOfFillIn(person, free)]++;
  return tally;
}
