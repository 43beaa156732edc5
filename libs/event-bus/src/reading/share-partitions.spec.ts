import * as fc from 'fast-check';
import { sharePartitions, type Member } from './share-partitions';

const COUNT = 12;

/** Members that come from a group's earlier life: what they say they have may overlap, or be nonsense. */
const someMembers: fc.Arbitrary<Member[]> = fc.uniqueArray(
  fc.record({ id: fc.uuid(), owned: fc.uniqueArray(fc.integer({ min: -1, max: COUNT }), { maxLength: COUNT }) }),
  { minLength: 1, maxLength: 15, selector: ({ id }) => id },
);

describe('sharing the partitions of a group', () => {
  it('gives each partition to exactly one member, and nobody two more than another', () => {
    fc.assert(
      fc.property(someMembers, (members) => {
        const shares = [...sharePartitions(members, COUNT).values()];
        expect(shares.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, index) => index));
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(shares).toHaveLength(members.length);
      }),
    );
  });

  it('is the same whoever computes it', () => {
    fc.assert(
      fc.property(someMembers, fc.func(fc.integer()), (members, rank) => {
        const shuffled = [...members].sort((a, b) => rank(a.id) - rank(b.id));
        expect(Object.fromEntries(sharePartitions(shuffled, COUNT))).toEqual(
          Object.fromEntries(sharePartitions(members, COUNT)),
        );
      }),
    );
  });

  it('changes nothing when nobody came or left', () => {
    fc.assert(
      fc.property(someMembers, (members) => {
        const shares = sharePartitions(members, COUNT);
        const settled = [...shares].map(([id, owned]) => ({ id, owned }));
        expect(Object.fromEntries(sharePartitions(settled, COUNT))).toEqual(Object.fromEntries(shares));
      }),
    );
  });

  it.each([
    [2, 1, 4],
    [3, 2, 3],
    [5, 4, 2],
  ])('moves no more than needed when %i become %i more', (before, joining, moved) => {
    const settled = members(before);
    const shares = sharePartitions(settled, COUNT);
    const grown = [...shares].map(([id, owned]) => ({ id, owned }));
    const after = sharePartitions([...grown, ...members(joining, 'z')], COUNT);
    const changed = [...shares].flatMap(([id, owned]) => owned.filter((each) => !after.get(id)?.includes(each)));
    const fair = Math.floor(COUNT / (before + joining));
    expect(changed.length).toBeGreaterThanOrEqual(moved * joining - joining);
    expect(changed.length).toBeLessThanOrEqual((fair + 1) * joining);
  });

  it('leaves what survivors have when a member departs', () => {
    const shares = sharePartitions(members(3), COUNT);
    const survivors = [...shares].slice(1).map(([id, owned]) => ({ id, owned }));
    const after = sharePartitions(survivors, COUNT);
    for (const { id, owned } of survivors) expect(after.get(id)).toEqual(expect.arrayContaining([...owned]));
  });
});

function members(count: number, prefix = 'a'): Member[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, owned: [] }));
}
