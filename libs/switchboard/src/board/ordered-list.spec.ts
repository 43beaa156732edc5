import fc from 'fast-check';
import { type Order, OrderedList } from './ordered-list';

const byNumber = (a: number, b: number): number => a - b;
/** Many have the same key: by tens, and within ten by the last digit. */
const BY_TENS: Order<number> = { key: (item) => Math.floor(item / 10), ties: byNumber };
const few = fc.array(fc.nat(300), { maxLength: 600, size: 'max' });

describe('an ordered list', () => {
  it('is in order whatever is added and deleted, each item once', () => {
    fc.assert(
      fc.property(few, few, (added, deleted) => {
        const list = new OrderedList(BY_TENS);
        const plain = new Set<number>();
        for (const each of added) expect(list.add(each)).toBe(!plain.has(each) && Boolean(plain.add(each)));
        for (const each of deleted) expect(list.delete(each)).toBe(plain.delete(each));
        const sorted = [...plain].sort(byNumber);
        expect([...list]).toEqual(sorted);
        expect(list.size).toBe(sorted.length);
        expect(list.first()).toBe(sorted[0]);
        for (const each of [0, 7, 150, 301]) {
          expect(list.has(each)).toBe(plain.has(each));
          expect(list.countBefore(each)).toBe(sorted.filter((other) => other < each).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds in a number of comparisons that grows with the logarithm', () => {
    const compared = (count: number): number => {
      const effort = { steps: 0 };
      const list = new OrderedList({ key: (item: number) => item, ties: byNumber }, effort);
      for (let index = 0; index < count; index++) list.add(index);
      effort.steps = 0;
      list.add(count / 2 + 0.5);
      list.delete(count / 3);
      return effort.steps;
    };
    expect(compared(100_000)).toBeLessThan(2 * compared(1_000));
  });
});
