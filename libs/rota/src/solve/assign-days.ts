import { grouped } from '../grouped';
import { Program } from '../model/program';
import { leftInWeek, type Crew } from '../model/crew';
import type { Staffing } from '../model/cover-program';
import type { ShiftType } from '../model/shift-types';
import type { Setting } from '../rules/judge-shift';
import type { Person } from '../rules/person';
import { mondayOf } from '../time/horizon';
import type { Solver } from './solver';

/** A shift that nobody takes costs more than all wishes together. */
const UNTAKEN = 1_000;
/** Wishes go before evenness, and evenness before who had the last weekends. */
const WISH = 10;
const EVEN = 1;
const UNSOCIAL = 0.5;

/**
 * Who of a crew works on which days, so that each day has as many as it needs: nobody on more days a week, or more in a row, than the rules let them; wishes for
 * days off kept where that costs nothing else, days shared evenly, weekends with whoever had fewer.
 * @returns for each day of the horizon, positions in the crew
 */
export function assignDays(
  solver: Solver,
  crew: Crew,
  staffing: readonly Staffing[],
  types: readonly ShiftType[],
  setting: Setting,
  seconds: number,
): number[][] {
  const days = setting.horizon.days.map((_, day) => dayOf(day, crew, staffing, types));
  const program = new Program();
  const columns = new Map<string, number>();
  for (const [day, { needed, able }] of days.entries()) {
    if (needed === 0) continue;
    const untaken = program.column(UNTAKEN);
    const terms = able.map((at) => {
      const column = program.column(priceOfDay(crew.people, at, day, setting), 1, true);
      columns.set(`${at} ${day}`, column);
      return [column, 1] as const;
    });
    program.row(needed, needed, [...terms, [untaken, 1]]);
  }
  for (const at of crew.people.keys()) addPerson(program, columns, at, crew.people, setting);
  const solved = solver.solve(program, { seconds, gap: 0.001 });
  return days.map((_, day) =>
    [...crew.people.keys()].filter((at) => (solved?.values[columns.get(`${at} ${day}`) ?? -1] ?? 0) > 0.5),
  );
}

function dayOf(day: number, { able }: Crew, staffing: readonly Staffing[], types: readonly ShiftType[]) {
  const today = staffing.filter(({ type }) => types[type]?.day === day);
  const needed = today.reduce((sum, { count }) => sum + count, 0);
  return { needed, able: [...new Set(today.flatMap(({ type }) => able[type] ?? []))] };
}

function priceOfDay(people: readonly Person[], at: number, day: number, { horizon }: Setting): number {
  const { date, weekday } = horizon.days[day] ?? { date: '', weekday: 0 };
  const { wishes = [], unsocial = 0 } = people[at] ?? {};
  const unmet = wishes.filter(
    (wish) =>
      (wish.kind === 'day-off' && wish.date === date) || (wish.kind === 'weekday-off' && wish.weekday === weekday),
  );
  const most = Math.max(1, ...people.map((person) => person.unsocial));
  return unmet.length * WISH + (weekday > 5 ? (UNSOCIAL * unsocial) / most : 0);
}

function addPerson(
  program: Program,
  columns: ReadonlyMap<string, number>,
  at: number,
  people: readonly Person[],
  setting: Setting,
): void {
  const person = people[at];
  if (!person) return;
  const { days } = setting.horizon;
  const of = (day: number): (readonly [number, number])[] => {
    const column = columns.get(`${at} ${day}`);
    return column === undefined ? [] : [[column, 1]];
  };
  const weeks = grouped(days.keys(), (day) => mondayOf(days[day]?.date ?? ''));
  for (const [monday, week] of weeks) {
    const left = leftInWeek(person, monday, setting).days;
    // Each further day of a week costs more than the one before: days are shared evenly.
    const steps = Array.from({ length: left }, (_, step) => program.column(EVEN * step * 0.5, 1));
    program.row(0, 0, [...week.flatMap(of), ...steps.map((column) => [column, -1] as const)]);
  }
  addRow(program, person, of, setting);
}

/** Of so many days in a row and one more, one is off. */
function addRow(
  program: Program,
  { elsewhere }: Person,
  of: (day: number) => readonly (readonly [number, number])[],
  { rules, horizon }: Setting,
): void {
  const most = rules.mostDaysInARow;
  const worked = new Set(elsewhere.map(({ from }) => horizon.wallClock(from).date));
  const dateOf = (day: number): string => horizon.wallClock(horizon.at(horizon.days[0]?.date ?? '', day * 1_440)).date;
  for (let first = -most; first < horizon.days.length; first++) {
    const days = Array.from({ length: most + 1 }, (_, offset) => first + offset);
    const fixed = worked.size === 0 ? 0 : days.filter((day) => worked.has(dateOf(day))).length;
    const terms = days.flatMap(of);
    if (terms.length + fixed > most && terms.length > 0) program.row(-Infinity, most - fixed, terms);
  }
}
