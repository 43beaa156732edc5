import { coversOf, presenceOf } from '../cover/cover';
import { coverLines, type CoverLine } from '../cover/demand';
import { grouped } from '../grouped';
import { addBreaks, type BreakColumns } from '../model/break-columns';
import { CoverRows } from '../model/cover-rows';
import { Program } from '../model/program';
import { breakPattern, shiftTypes, type BreakPattern, type ShiftType } from '../model/shift-types';
import { judgePerson } from '../rules/judge';
import type { Person, Shift } from '../rules/person';
import { SLOT_MINUTES } from '../time/horizon';
import type { Floor } from '../solve/plan-rota';
import { Solver } from '../solve/solver';

/** What a change costs beside what is covered, in quarters of an hour of work: people keep what they were told, unless somebody is missing for it. */
export const CHANGE_PRICES = { movedBreak: 0.5, calledIn: 8 };

export interface Replan {
  /** The rota as it stands, without the shifts of those who are not coming. */
  readonly shifts: readonly Shift[];
  /** Position of the day in the horizon. */
  readonly day: number;
  /** What begins before this slot stays as it is. */
  readonly from: number;
  /** Who is not asked: the sick. */
  readonly notAsked: ReadonlySet<string>;
}

export interface Replanned {
  /** The whole rota. */
  readonly shifts: readonly Shift[];
  /** Whose breaks have moved… */
  readonly moved: readonly string[];
  /** …and who is to come though they had the day off. */
  readonly calledIn: readonly string[];
  /** (cost − bound) ÷ cost of the change: no other is cheaper by more. Null: none was found within the time, and the rota is what it was. */
  readonly gap: number | null;
}

/**
 * Covers a day anew with as little change as possible: breaks that have not begun may move, people who are off may be called in within the rules. Nobody’s shift is
 * moved, made longer or shorter. Minimises the price of what is missing (as {@link priceOf} has it) + work of the called in + {@link CHANGE_PRICES}.
 */
export async function replan(floor: Floor, asked: Replan, seconds: number): Promise<Replanned> {
  const solver = await Solver.load();
  const { people, queues, setting, prices } = floor;
  const today = asked.shifts.filter(
    ({ from }) => setting.horizon.wallClock(from).date === setting.horizon.days[asked.day]?.date,
  );
  const others = asked.shifts.filter((shift) => !today.includes(shift));
  const lines = linesFrom(
    asked,
    today,
    floor,
    coverLines(
      queues,
      people.map(({ covers }) => covers),
    ),
  );
  const program = new Program();
  const there = presenceOf(
    [...others, ...today.map((shift) => ({ ...shift, breaks: [] }))],
    coversOf(people),
    setting.horizon.slots,
  );
  const rows = new CoverRows(program, lines, setting.horizon.slots, there);
  const kept = today.map((shift) => new KeptShift(program, rows, shift, asked.from, floor));
  const calls = new Calls(program, rows, asked, today, floor);
  rows.close(prices);
  const solved = solver.solve(program, { seconds, gap: 0.001 });
  if (!solved) return { shifts: asked.shifts, moved: [], calledIn: [], gap: null };
  const { values, cost, bound } = solved;
  const settled = kept.map((each) => each.read(values));
  const called = calls.read(values);
  return {
    shifts: [...others, ...settled, ...called],
    moved: settled.filter((shift, at) => !isSame(shift, today[at])).map(({ employeeId }) => employeeId),
    calledIn: called.map(({ employeeId }) => employeeId),
    gap: cost > 0 ? Math.max(0, (cost - bound) / cost) : 0,
  };
}

const isSame = (shift: Shift, before: Shift | undefined): boolean =>
  shift.breaks.every(({ from }, at) => from === before?.breaks[at]?.from);

/** What is over cannot be covered any more, and tomorrow is not asked about. */
function linesFrom(
  asked: Replan,
  today: readonly Shift[],
  { setting }: Floor,
  lines: readonly CoverLine[],
): CoverLine[] {
  const day = setting.horizon.days[asked.day];
  const until = Math.max((day?.first ?? 0) + (day?.slots ?? 0), ...today.map(({ to }) => to));
  return lines.map((line) => ({
    ...line,
    people: line.people.map((each, slot) => (slot >= asked.from && slot < until ? each : 0)),
  }));
}

/** Somebody who is there: their shift stays, breaks that have not begun may move. */
class KeptShift {
  private readonly columns: BreakColumns;
  private readonly pattern: BreakPattern;

  constructor(
    program: Program,
    rows: CoverRows,
    private readonly shift: Shift,
    now: number,
    { people, setting }: Floor,
  ) {
    const pattern = breakPattern(setting.rules, (shift.to - shift.from) * SLOT_MINUTES);
    this.pattern = pinned(shift, now, pattern);
    const covers = people.find(({ id }) => id === shift.employeeId)?.covers ?? 0;
    const price = (position: number, slot: number): number =>
      shift.breaks[position]?.from === slot ? 0 : CHANGE_PRICES.movedBreak;
    this.columns = addBreaks(
      program,
      rows,
      { from: shift.from, pattern: this.pattern },
      { covers, columns: [], count: 1 },
      price,
      true,
    );
  }

  read(values: Float64Array): Shift {
    const breaks = breaksAt(this.shift.from, this.pattern, this.columns, values, 0);
    return { ...this.shift, breaks };
  }
}

/** Breaks that have begun stay; the others begin from now on, or stay where they are if there is no such time. */
function pinned(shift: Shift, now: number, pattern: BreakPattern | undefined): BreakPattern {
  const breaks = shift.breaks.map((each, at) => {
    const here = each.from - shift.from;
    const window = pattern?.breaks[at] ?? {
      key: each.key,
      slots: each.to - each.from,
      paid: true,
      earliest: here,
      latest: here,
    };
    const earliest = Math.max(window.earliest, now - shift.from);
    const isFree = each.from >= now && here >= earliest && here <= window.latest;
    return { ...window, earliest: isFree ? earliest : here, latest: isFree ? window.latest : here };
  });
  return { breaks, gaps: pattern?.gaps ?? [], work: pattern?.work ?? 0 };
}

/** The `turn`-th of each break, in order. */
function breaksAt(
  from: number,
  { breaks }: BreakPattern,
  columns: BreakColumns,
  values: Float64Array,
  turn: number,
): Shift['breaks'] {
  return breaks.map(({ key, slots, earliest }, position) => {
    const begun = (columns[position] ?? []).flatMap((column, at) =>
      Array.from({ length: Math.round(values[column] ?? 0) }, () => at),
    );
    const begin = from + earliest + (begun[turn] ?? 0);
    return { key, from: begin, to: begin + slots };
  });
}

interface Call {
  readonly person: Person;
  readonly type: ShiftType;
  readonly column: number;
}

/** People who are off and may be called in: each to one of the shifts that begin from now on and that the rules let them have beside their others. */
class Calls {
  private readonly calls: Call[] = [];
  private readonly breaks: { readonly calls: readonly Call[]; readonly columns: BreakColumns }[] = [];

  constructor(
    program: Program,
    rows: CoverRows,
    { shifts, day, from, notAsked }: Replan,
    today: readonly Shift[],
    { people, setting, prices }: Floor,
  ) {
    const busy = new Set(today.map(({ employeeId }) => employeeId));
    const types = shiftTypes(setting.rules, setting.horizon).filter((type) => type.day === day && type.from >= from);
    for (const person of people) {
      if (busy.has(person.id) || notAsked.has(person.id)) continue;
      const own = shifts.filter(({ employeeId }) => employeeId === person.id);
      const may = types.filter(
        (type) => judgePerson([...own, earliestOf(type, person.id)], person, setting).length === 0,
      );
      const calls = may.map((type) => ({
        ...{ person, type },
        column: program.column(type.pattern.work * prices.work + CHANGE_PRICES.calledIn, 1, true),
      }));
      program.row(
        -Infinity,
        1,
        calls.map(({ column }) => [column, 1] as const),
      );
      this.calls.push(...calls);
    }
    for (const calls of grouped(this.calls, ({ person, type }) => `${person.covers} ${types.indexOf(type)}`).values())
      this.addGroup(program, rows, calls);
  }

  private addGroup(program: Program, rows: CoverRows, calls: readonly Call[]): void {
    const [first] = calls;
    if (!first) return;
    const { covers } = first.person;
    for (const { column, type } of calls) {
      rows.move(covers, type.from, column, 1);
      rows.move(covers, type.to, column, -1);
    }
    const columns = calls.map(({ column }) => column);
    this.breaks.push({
      calls,
      columns: addBreaks(program, rows, first.type, { covers, columns, count: 0 }, () => 0, true),
    });
  }

  read(values: Float64Array): Shift[] {
    return this.breaks.flatMap(({ calls, columns }) =>
      calls
        .filter(({ column }) => (values[column] ?? 0) > 0.5)
        .map(({ person, type: { kind, from, to, pattern } }, turn) => ({
          ...{ employeeId: person.id, kind, from, to },
          breaks: breaksAt(from, pattern, columns, values, turn),
        })),
    );
  }
}

/** A shift with some breaks that the rules allow: whichever they are, its hours and its rest are the same. */
function earliestOf({ kind, from, to, pattern }: ShiftType, employeeId: string): Shift {
  let after = 0;
  const breaks = pattern.breaks.map(({ key, slots, earliest }, at) => {
    const gap = pattern.gaps.find(({ second, first }) => second === at && first === at - 1);
    const begin = Math.max(from + earliest, after + (gap?.least ?? 0));
    after = begin + slots;
    return { key, from: begin, to: after };
  });
  return { employeeId, kind, from, to, breaks };
}
