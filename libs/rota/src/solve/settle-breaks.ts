import { presenceOf } from '../cover/cover';
import type { CoverLine } from '../cover/demand';
import type { Prices } from '../cover/prices';
import { isKept } from '../cover/wishes';
import { grouped } from '../grouped';
import { addBreaks, type BreakColumns } from '../model/break-columns';
import { CoverRows } from '../model/cover-rows';
import { Program } from '../model/program';
import type { ShiftType } from '../model/shift-types';
import type { Setting } from '../rules/judge-shift';
import type { Break, Person, Shift, Wish } from '../rules/person';
import type { BareShift } from './assign-shifts';
import type { Solver } from './solver';

/** People on the same shift who wish for the same breaks: which of them has which is the same to everybody. */
interface Alike {
  readonly type: ShiftType;
  readonly covers: number;
  readonly shifts: readonly BareShift[];
  readonly wishes: readonly Wish[];
}

/**
 * When each has their breaks, so that as few as possible are missing meanwhile and wishes for breaks are kept. One day’s shifts at a time: `others` are all that are
 * settled already, or are not touched.
 */
export function settleBreaks(
  solver: Solver,
  bare: readonly BareShift[],
  others: readonly Shift[],
  floor: {
    readonly types: readonly ShiftType[];
    readonly people: ReadonlyMap<string, Person>;
    readonly lines: readonly CoverLine[];
    readonly setting: Setting;
    readonly prices: Prices;
  },
  seconds: number,
): Shift[] {
  const { lines, setting, prices } = floor;
  const [from, to] = [Math.min(...bare.map((each) => each.from)), Math.max(...bare.map((each) => each.to))];
  const fixed = [...others, ...bare.map((shift) => ({ ...shift, breaks: [] }))];
  const there = presenceOf(fixed, (id) => floor.people.get(id)?.covers ?? 0, setting.horizon.slots);
  const today = lines.map((line) => ({
    ...line,
    people: line.people.map((each, slot) => (slot >= from && slot < to ? each : 0)),
  }));
  const program = new Program();
  const rows = new CoverRows(program, today, setting.horizon.slots, there);
  const groups = alikeOf(bare, floor);
  const columns = groups.map((group) => addGroup(program, rows, group, setting, prices));
  rows.close(prices);
  const solved = solver.solve(program, { seconds, gap: 0.001 });
  return groups.flatMap((group, at) => handOut(group, columns[at] ?? [], solved?.values));
}

function alikeOf(
  bare: readonly BareShift[],
  { types, people }: { readonly types: readonly ShiftType[]; readonly people: ReadonlyMap<string, Person> },
): Alike[] {
  const wishesOf = (id: string): Wish[] => (people.get(id)?.wishes ?? []).filter(({ kind }) => kind === 'break');
  const alike = grouped(bare, ({ type, employeeId }) =>
    JSON.stringify([type, people.get(employeeId)?.covers, wishesOf(employeeId)]),
  );
  return [...alike.values()].flatMap((shifts) => {
    const [first] = shifts;
    const type = first && types[first.type];
    return type
      ? [{ type, covers: people.get(first.employeeId)?.covers ?? 0, shifts, wishes: wishesOf(first.employeeId) }]
      : [];
  });
}

function addGroup(program: Program, rows: CoverRows, group: Alike, { horizon }: Setting, prices: Prices): BreakColumns {
  const { type, covers, shifts, wishes } = group;
  const columns = addBreaks(program, rows, type, { covers, columns: [], count: shifts.length }, () => 0, true);
  const { date } = horizon.wallClock(type.from);
  const bare: Shift = { employeeId: '', kind: type.kind, from: type.from, to: type.to, breaks: [] };
  for (const wish of wishes) {
    if (isKept(wish, date, bare, horizon) === undefined) continue;
    const unmet = program.column(prices.wish, shifts.length);
    const keeps = columns.flatMap((each, position) =>
      each.filter((_, at) => isKept(wish, date, { ...bare, breaks: breakAt(type, position, at) }, horizon)),
    );
    program.row(shifts.length, Infinity, [[unmet, 1], ...keeps.map((column) => [column, 1] as const)]);
  }
  return columns;
}

/** The `at`-th beginning of a break of a shift. */
function breakAt({ from, pattern }: ShiftType, position: number, at: number): Break[] {
  const each = pattern.breaks[position];
  if (!each) return [];
  const begin = from + each.earliest + at;
  return [{ key: each.key, from: begin, to: begin + each.slots }];
}

/** The i-th of each break goes to the same person: that keeps all gaps (see {@link addBreaks}). Who is first changes from day to day. */
function handOut({ type, shifts }: Alike, columns: BreakColumns, values: Float64Array | undefined): Shift[] {
  const begun = columns.map((each) =>
    each.flatMap((column, at) => Array.from({ length: Math.round(values?.[column] ?? 0) }, () => at)),
  );
  return shifts.map(({ employeeId, kind, from, to }, at) => {
    const turn = (at + type.day) % shifts.length;
    const breaks = columns.flatMap((_, position) => breakAt(type, position, begun[position]?.[turn] ?? 0));
    return { employeeId, kind, from, to, breaks };
  });
}
