import * as fc from 'fast-check';
import { coverLines, type Queue } from './demand';

const queue = (key: string, people: number): Queue => ({ key, people: [people] });

/** How many places stay empty with everybody put as well as possible: tried one by one. */
function missingByHand(queues: readonly Queue[], covers: readonly number[]): number {
  const seats = queues.flatMap(({ people }, at) => Array.from({ length: people[0] ?? 0 }, () => at));
  const heldBy = new Map<number, number>();
  const seat = (person: number, tried: Set<number>): boolean =>
    seats.some((at, place) => {
      if (((covers[person] ?? 0) & (1 << at)) === 0 || tried.has(place)) return false;
      tried.add(place);
      const holder = heldBy.get(place);
      if (holder !== undefined && !seat(holder, tried)) return false;
      heldBy.set(place, person);
      return true;
    });
  covers.forEach((_, person) => seat(person, new Set()));
  return seats.length - heldBy.size;
}

describe('who is missing', () => {
  it('is the same as if everybody were put where they are needed most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 9 }),
        (needs, kinds) => {
          const queues = needs.map((people, at) => queue(`q${at}`, people));
          const covers = kinds.map((kind) => kind & ((1 << queues.length) - 1));
          const short = coverLines(queues, covers).map(
            ({ queues: set, people }) => (people[0] ?? 0) - covers.filter((kind) => (kind & set) !== 0).length,
          );
          expect(Math.max(0, ...short)).toBe(missingByHand(queues, covers));
        },
      ),
    );
  });

  it('takes one bound where everybody can do everything', () => {
    expect(coverLines([queue('calls', 3), queue('chats', 2)], [3, 3, 3])).toEqual([{ queues: 3, people: [5] }]);
  });

  it('knows a queue that nobody can serve', () => {
    const lines = coverLines([queue('calls', 3), queue('english', 2)], [1]);
    expect(lines).toContainEqual({ queues: 2, people: [2] });
  });

  it('refuses more queues than can be looked at together', () => {
    expect(() =>
      coverLines(
        Array.from({ length: 9 }, (_, at) => queue(`q${at}`, 1)),
        [],
      ),
    ).toThrow(RangeError);
  });
});
