import { presenceOf, type Presence } from '../cover/cover';
import type { CoverLine } from '../cover/demand';
import type { Prices } from '../cover/prices';
import { CoverProgram, type Staffing } from '../model/cover-program';
import type { Crew } from '../model/crew';
import type { ShiftType } from '../model/shift-types';
import type { Setting } from '../rules/judge-shift';
import type { Solver } from './solver';

interface Staffed {
  readonly types: readonly ShiftType[];
  readonly crews: readonly Crew[];
  readonly lines: readonly CoverLine[];
  readonly setting: Setting;
  readonly prices: Prices;
}

const GAP = 0.001;

/**
 * A good staffing to begin the search of the whole with: the relaxation says how many of each crew work on each day, and then each day is solved by itself, in order,
 * with whole people and whole breaks. A week at once may find nothing at all in its time; seven days, each a seventh of it, always do.
 * @param totals by crew and day, not whole
 */
export function staffDayByDay(
  solver: Solver,
  totals: readonly (readonly number[])[],
  floor: Staffed,
  seconds: number,
): Staffing[] {
  const whole = totals.map(roundTogether);
  const { days } = floor.setting.horizon;
  const staffing: Staffing[] = [];
  for (const day of days.keys()) {
    const before = staffing.filter(({ type }) => floor.types[type]?.day === day - 1);
    const most = whole.map((perDay) => perDay[day] ?? 0);
    const alone = { day, most, before, others: presenceOfStaffing(before, floor) };
    const lines = linesOfDay(day, floor);
    const program = new CoverProgram(floor.types, floor.crews, lines, floor.setting, floor.prices, alone);
    const solved = solver.solve(program.program, { seconds: seconds / days.length, gap: GAP });
    if (solved) staffing.push(...program.read(solved.values));
  }
  return staffing;
}

/** Whole numbers with the same sum, rounded down to a whole one: the largest fractions are rounded up. */
export function roundTogether(numbers: readonly number[]): number[] {
  const whole = numbers.map((each) => Math.floor(each + 1e-6));
  const total = numbers.reduce((sum, each) => sum + each, 0);
  const over = Math.floor(total + 1e-6) - whole.reduce((sum, each) => sum + each, 0);
  const byFraction = [...numbers.keys()].sort(
    (a, b) => (numbers[b] ?? 0) - (whole[b] ?? 0) - ((numbers[a] ?? 0) - (whole[a] ?? 0)),
  );
  for (const at of byFraction.slice(0, over)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

/** From the day’s first shift to the first of the next day: what comes after that is not this day’s alone. */
function linesOfDay(day: number, { types, lines, setting }: Staffed): CoverLine[] {
  const firstOf = (of: number): number => Math.min(...types.filter((type) => type.day === of).map(({ from }) => from));
  const from = day === 0 ? 0 : firstOf(day);
  const to = Math.min(firstOf(day + 1), day + 1 === setting.horizon.days.length ? Infinity : setting.horizon.slots);
  return lines.map((line) => ({
    ...line,
    people: line.people.map((each, slot) => (slot >= from && slot < to ? each : 0)),
  }));
}

/** Without breaks: who has theirs when is settled later. */
function presenceOfStaffing(staffing: readonly Staffing[], { types, crews, setting }: Staffed): Presence {
  const shifts = staffing.flatMap(({ crew, type, count }) => {
    const of = types[type];
    return of
      ? Array.from({ length: count }, () => ({ employeeId: String(crew), from: of.from, to: of.to, breaks: [] }))
      : [];
  });
  return presenceOf(shifts, (crew) => crews[Number(crew)]?.covers ?? 0, setting.horizon.slots);
}
