import { People } from '../board/people';
import { Person } from '../board/person';
import { longestIdle } from '../policies/longest-idle';
import { MORNING, absent } from '../../test/people';
import { Pools } from './pools';
import { type Requirement, requirementFor } from './requirement';
import type { Room } from './unused-pools';

const PEOPLE = 10;

/** Ten people who fit whatever is asked for here. */
function crowd(): People {
  const people = new People();
  for (let index = 0; index < PEOPLE; index++) {
    const profile = people.thrifty({ ...absent(`s${String(index)}`).employee, roles: ['sales-representative'] });
    people.add(Object.assign(new Person(profile, MORNING, people.figures), { standing: 'unreachable' }));
  }
  return people;
}

const poolsWith = (room: Room, people = crowd()): Pools => new Pools(people, { steps: 0 }, longestIdle, room);

/** Asked for by nobody before. */
const anew = (number: number): Requirement =>
  requirementFor(
    { not: [{ tags: [`t${String(number)}`] }] },
    { channel: 'phone', language: undefined, siteId: undefined },
  );

/** Somebody asks for it, and is served. */
function comeAndGo(pools: Pools, requirement: Requirement): void {
  pools.release(pools.hold(requirement));
}

describe('pools that nobody waits in', () => {
  it('are kept for the next who asks for the same, the most recently used ones, up to so many', () => {
    const pools = poolsWith({ pools: 3, seats: 1_000 });
    const first = pools.hold(anew(1));
    pools.release(first);
    for (const each of [2, 3, 1, 4]) comeAndGo(pools, anew(each));
    expect(pools.size).toBe(3);
    expect(pools.get(anew(1))).toBe(first);
  });

  it('have so many seats between them at most: asking for something new each time does not fill the memory', () => {
    const pools = poolsWith({ pools: 1_000, seats: 5 * PEOPLE });
    for (let number = 0; number < 100; number++) comeAndGo(pools, anew(number));
    expect(pools.size).toBe(5);
  });

  it('make no room by what somebody waits in', () => {
    const pools = poolsWith({ pools: 1, seats: PEOPLE });
    const waiting = Array.from({ length: 5 }, (_, number) => pools.hold(anew(number)));
    for (let number = 10; number < 20; number++) comeAndGo(pools, anew(number));
    expect(waiting.map(({ forgotten }) => forgotten)).toEqual(waiting.map(() => false));
    expect(pools.size).toBe(waiting.length + 1);
  });
});

describe('a seat in a forgotten pool', () => {
  it('is taken away before there are many, however many pools somebody belongs to', () => {
    const people = crowd();
    const pools = poolsWith({ pools: 1, seats: PEOPLE }, people);
    const kept = pools.hold(anew(0));
    for (let number = 1; number < 5_000; number++) comeAndGo(pools, anew(number));
    const last = pools.hold(anew(5_000));
    for (const person of people.all()) {
      const seats = [...pools.seats.of(person)];
      expect(seats.map(({ row }) => row.pool)).toEqual(expect.arrayContaining([kept, last]));
      expect(pools.seats.countOf(person)).toBeLessThan(200);
      // The numbers of forgotten rows are given to others.
      expect(Math.max(...seats.map(({ row }) => row.at))).toBeLessThan(200);
    }
    expect(kept.members).toBe(PEOPLE);
  });

  it('and seats that stay may be more than calls can be nested', () => {
    const people = crowd();
    const pools = poolsWith({ pools: 1, seats: PEOPLE }, people);
    const held = Array.from({ length: 15_000 }, (_, number) => pools.hold(anew(number)));
    for (const pool of held) pools.release(pool);
    expect(pools.size).toBe(1);
  });
});
