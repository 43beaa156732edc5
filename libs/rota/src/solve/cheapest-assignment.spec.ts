import * as fc from 'fast-check';
import { cheapestAssignment } from './cheapest-assignment';

const costOf = (costs: readonly (readonly number[])[], chosen: readonly number[]): number =>
  chosen.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? NaN), 0);

function best(costs: readonly (readonly number[])[], row = 0, taken = new Set<number>()): number {
  if (row === costs.length) return 0;
  const free = [...(costs[row]?.keys() ?? [])].filter((column) => !taken.has(column));
  return Math.min(
    ...free.map((column) => (costs[row]?.[column] ?? 0) + best(costs, row + 1, new Set([...taken, column]))),
  );
}

describe('giving out shifts', () => {
  it('costs as little as the best of all ways, tried one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((rows) =>
          fc.integer({ min: rows, max: 6 }).chain((columns) =>
            fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), {
              minLength: rows,
              maxLength: rows,
            }),
          ),
        ),
        (costs) => {
          const chosen = cheapestAssignment(costs);
          expect(new Set(chosen).size).toBe(costs.length);
          expect(costOf(costs, chosen)).toBe(best(costs));
        },
      ),
    );
  });
});
