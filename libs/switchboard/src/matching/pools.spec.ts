import fc from 'fast-check';
import { bitOf } from '../board/capacity';
import { People } from '../board/people';
import { Person } from '../board/person';
import { POLICY_NAMES, policyNamed } from '../policies/policy-named';
import { longestIdle } from '../policies/longest-idle';
import { MORNING, absent } from '../../test/people';
import { Pools } from './pools';
import { type Requirement, requirementFor } from './requirement';
import type { Seating } from './seating';
import type { Room } from './unused-pools';

const PEOPLE = 10;

/** Ten people who fit whatever is asked for here. */
function crowd(): People {
  const people = new People();
  for (let index = 0; index < PEOPLE; index++) people.add(someone(people, `s${String(index)}`));
  return people;
}

const SKILLS = ['patience', 'numeracy'];

/** With so much of each skill. */
function someone(people: People, id: string, levels: readonly number[] = []): Person {
  const skills = levels.flatMap((level, at) => (level > 0 ? [{ skill: SKILLS[at] ?? '', level }] : []));
  const profile = people.thrifty({ ...absent(id).employee, skills, roles: ['sales-representative'] });
  return Object.assign(new Person(profile, MORNING, people.figures), { standing: 'unreachable' });
}

const poolsWith = (room: Room, people = crowd()): Pools =>
  new Pools(people, { steps: 0 }, longestIdle, undefined, room);

/** Asked for by nobody before. */
const anew = (number: number): Requirement =>
  requirementFor(
    { not: [{ tags: [`t${String(number)}`] }] },
    { channel: 'phone', language: undefined, siteId: undefined },
  );

const only = (employeeId: string): Requirement =>
  requirementFor({ employeeId }, { channel: 'phone', language: undefined, siteId: undefined });
const withSkill = (skill: string): Requirement =>
  requirementFor({ skills: [{ skill, level: 1 }] }, { channel: 'phone', language: undefined, siteId: undefined });

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

describe('a pool beyond the room for seats', () => {
  const pools = (seating: Partial<Seating>, people = crowd()): Pools =>
    new Pools(people, { steps: 0 }, longestIdle, { all: Infinity, own: Infinity, few: 0, ...seating });

  it('has none: however much waits for something of its own, there are no more', () => {
    const of = pools({ own: 3 * PEOPLE + 5 });
    const waiting = Array.from({ length: 100 }, (_, number) => of.hold(anew(number), true));
    expect(waiting.filter(({ isSeated }) => isSeated)).toHaveLength(3);
    expect(waiting.map(({ members }) => members)).toEqual(waiting.map(() => PEOPLE));
    expect(of.seatsHeld).toBe(3 * PEOPLE);
  });

  it('gets some when it is asked for again and others have left theirs, also for who waits in it already', () => {
    const of = pools({ own: PEOPLE });
    const first = of.hold(anew(1), true);
    const second = of.hold(anew(2), true);
    expect([first.isSeated, second.isSeated]).toEqual([true, false]);
    of.release(first);
    of.hold(anew(2), true);
    expect(second.isSeated).toBe(true);
    of.hold(anew(1), true);
    expect(first.isSeated).toBe(false);
    expect(of.seatsHeld).toBe(PEOPLE);
  });

  it('is never what a plan asks for on account of what handoffs ask for on top', () => {
    const of = pools({ all: 3 * PEOPLE, own: 2 * PEOPLE });
    for (let number = 0; number < 10; number++) of.hold(anew(number), true);
    expect(of.hold(anew(10)).isSeated).toBe(true);
    expect(of.hold(anew(11)).isSeated).toBe(false);
  });

  it('loses them when more people come than there is room for, but for one of a few', () => {
    const people = crowd();
    const of = pools({ all: PEOPLE + 2, few: 3 }, people);
    const large = of.hold(anew(1), true);
    const small = of.hold(only('s1'), true);
    for (let number = 0; number < 5; number++) {
      const person = someone(people, `new${String(number)}`);
      people.add(person);
      of.enter(person);
    }
    expect([large.isSeated, small.isSeated]).toEqual([false, true]);
    expect(large.members).toBe(PEOPLE + 5);
    expect(of.seatsHeld).toBe(1);
  });

  it.each(POLICY_NAMES)('asks people in the same order as with seats: %s', (name) => {
    const policy = policyNamed(name) ?? longestIdle;
    const level = fc.nat(5);
    const anybody = fc.record({ skills: fc.tuple(level, level), free: fc.boolean(), rank: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), (all) => {
        const orders = [Infinity, 0].map((room) => {
          const people = new People();
          const of = new Pools(people, { steps: 0 }, policy, { all: room, own: room, few: 0 });
          const held = SKILLS.map((skill) => of.hold(withSkill(skill)));
          for (const [index, { skills, free, rank }] of all.entries()) {
            const person = someone(people, `p${String(index)}`, skills);
            Object.assign(person, { freeOn: free ? bitOf('phone', false) : 0, rank, standing: 'ready' });
            people.add(person);
            of.enter(person);
          }
          expect(held.every(({ isSeated, members }) => isSeated === (room > 0 || members === 0))).toBe(true);
          return held.map(({ free }) => [
            free.size,
            free.first(MORNING)?.id,
            [...free.inOrder(MORNING)].map(({ id }) => id),
          ]);
        });
        expect(orders[1]).toEqual(orders[0]);
      }),
      { numRuns: 50 },
    );
  });
});
