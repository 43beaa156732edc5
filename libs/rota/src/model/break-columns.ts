import type { CoverRows } from './cover-rows';
import type { Program } from './program';
import type { BreakPattern, Gap } from './shift-types';

/** For each break of a shift, in order: the columns of how many begin it in each slot of its window. */
export type BreakColumns = readonly (readonly number[])[];

/**
 * The breaks of everybody on one type of shift, without saying who has which: a column for each break and slot (T. Aykin, Optimal shift scheduling with multiple break
 * windows, Management Science 42, 1996). Where windows alone do not keep breaks apart, sums from the left keep them in step, as the forward and backward constraints of
 * S. E. Bechtold and L. W. Jacobs do (Implicit modeling of flexible break assignments in optimal shift scheduling, Management Science 36, 1990): that is exact, because
 * giving the i-th of each break to the same person keeps every gap that any way of giving them out could keep.
 * @param price of one who begins a break in a slot
 */
export function addBreaks(
  program: Program,
  rows: CoverRows,
  type: { readonly from: number; readonly pattern: BreakPattern },
  people: { readonly covers: number; readonly columns: readonly number[]; readonly count: number },
  price: (position: number, slot: number) => number = () => 0,
  whole = false,
): BreakColumns {
  const { breaks, gaps } = type.pattern;
  const columns = breaks.map(({ slots, earliest, latest }, position) =>
    Array.from({ length: latest - earliest + 1 }, (_, at) => {
      const from = type.from + earliest + at;
      const column = program.column(price(position, from), Infinity, whole);
      rows.move(people.covers, from, column, -1);
      rows.move(people.covers, from + slots, column, 1);
      return column;
    }),
  );
  // Everybody has each of them.
  for (const each of columns)
    program.row(people.count, people.count, [
      ...each.map((column) => [column, 1] as const),
      ...people.columns.map((column) => [column, -1] as const),
    ]);
  for (const gap of gaps) keepInStep(program, columns, type.pattern, gap);
  return columns;
}

/** By any time at most as many have begun the second break as ended the first long enough before; and at least as many as ended it too long before. */
function keepInStep(
  program: Program,
  columns: BreakColumns,
  { breaks }: BreakPattern,
  { first, second, least, most }: Gap,
): void {
  const [a, b] = [breaks[first], breaks[second]];
  if (!a || !b) return;
  const begunBy = (position: number, earliest: number, by: number, sign: 1 | -1) =>
    (columns[position] ?? []).flatMap((column, at) => (earliest + at <= by ? [[column, sign] as const] : []));
  for (let by = b.earliest; by <= b.latest; by++)
    program.row(-Infinity, 0, [
      ...begunBy(second, b.earliest, by, 1),
      ...begunBy(first, a.earliest, by - a.slots - least, -1),
    ]);
  if (most === Infinity) return;
  for (let by = a.earliest; by <= a.latest; by++)
    program.row(0, Infinity, [
      ...begunBy(second, b.earliest, by + a.slots + most, 1),
      ...begunBy(first, a.earliest, by, -1),
    ]);
}
