import fc from 'fast-check';
import { assign } from './assignment';

/** Every way to serve the rows one after the other, as many of the first as can be: the cheapest of those that serve the same. */
function bySearch(costs: readonly (readonly number[])[]): { served: boolean[]; cost: number } {
  let best = { served: costs.map(() => false), cost: 0 };
  const better = (served: boolean[], cost: number): boolean => {
    const at = served.findIndex((each, row) => each !== best.served[row]);
    return at < 0 ? cost < best.cost : served[at] === true;
  };
  const go = (row: number, taken: ReadonlySet<number>, served: boolean[], cost: number): void => {
    if (row === costs.length) {
      if (better(served, cost)) best = { served, cost };
      return;
    }
    go(row + 1, taken, [...served, false], cost);
    for (const [column, more] of (costs[row] ?? []).entries())
      if (more < Infinity && !taken.has(column))
        go(row + 1, new Set([...taken, column]), [...served, true], cost + more);
  };
  go(0, new Set(), [], 0);
  return best;
}

const cost = fc.oneof(fc.constant(Infinity), fc.integer({ min: -20, max: 20 }));

describe('the cheapest assignment', () => {
  it('gives up the best for one so that both are served', () =>
    expect(
      assign(
        [
          [1, 2],
          [1, Infinity],
        ],
        2,
      ),
    ).toEqual([1, 0]));

  it('leaves out who comes later where there are too few', () => expect(assign([[5], [1]], 1)).toEqual([0, undefined]));

  it('is what trying all of them finds, and nobody goes before who was there earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((columns) =>
          fc.record({
            columns: fc.constant(columns),
            costs: fc.array(fc.array(cost, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
          }),
        ),
        ({ columns, costs }) => {
          const assigned = assign(costs, columns);
          const taken = assigned.filter((column) => column !== undefined);
          expect(new Set(taken).size).toBe(taken.length);
          const total = assigned.reduce<number>(
            (sum, column, row) => sum + (column === undefined ? 0 : (costs[row]?.[column] ?? Infinity)),
            0,
          );
          expect({ served: assigned.map((column) => column !== undefined), cost: total }).toEqual(bySearch(costs));
        },
      ),
      { numRuns: 300 },
    );
  });
});
