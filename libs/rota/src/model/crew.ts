import { grouped } from '../grouped';
import { paidBy } from '../rules/judge-days';
import { judgeAttendance, type Setting } from '../rules/judge-shift';
import { workOf, type Person, type Shift } from '../rules/person';
import { mondayOf, SLOT_MINUTES } from '../time/horizon';
import type { ShiftType } from './shift-types';

/** People who are alike to a solver: they can serve the same queues and work the same kinds of shift. */
export interface Crew {
  readonly covers: number;
  readonly people: readonly Person[];
  /** Who of them may work each type, by its number; their absences, hours and shifts elsewhere counted. */
  readonly able: readonly (readonly number[])[];
  /** How many days and slots of work they may work in each week, elsewhere taken off, by its Monday. */
  readonly weeks: ReadonlyMap<string, { readonly days: number; readonly work: number }>;
}

export function crewsOf(people: readonly Person[], types: readonly ShiftType[], setting: Setting): Crew[] {
  const alike = grouped(people, ({ covers, kinds }) => `${covers} ${kinds ? [...kinds].sort().join() : '*'}`);
  return [...alike.values()].map((crew) => ({
    covers: crew[0]?.covers ?? 0,
    people: crew,
    able: types.map((type) => crew.flatMap((person, at) => (mayWork(person, type, setting) ? [at] : []))),
    weeks: weeksOf(crew, setting),
  }));
}

/** Whether somebody may work a type of shift on its day, other days of this rota aside. */
export function mayWork(person: Person, { kind, from, to }: ShiftType, setting: Setting): boolean {
  const rest = setting.rules.restBetweenShifts / SLOT_MINUTES;
  if (person.elsewhere.some((other) => other.from < to + rest && from < other.to + rest)) return false;
  return judgeAttendance({ employeeId: person.id, kind, from, to, breaks: [] }, person, setting).length === 0;
}

/** What somebody may still work in a week. */
export function leftInWeek(
  person: Person,
  monday: string,
  { rules, horizon }: Setting,
): { days: number; work: number } {
  const elsewhere = person.elsewhere.filter(({ from }) => mondayOf(horizon.wallClock(from).date) === monday);
  const paid = paidBy(rules);
  const worked = elsewhere.reduce((sum, shift: Shift) => sum + workOf(shift, paid), 0);
  const most = Math.min(person.mostMinutesPerWeek, rules.mostMinutesPerWeek) / SLOT_MINUTES;
  const days = new Set(elsewhere.map(({ from }) => horizon.wallClock(from).date)).size;
  return {
    days: Math.max(0, Math.min(person.mostDaysPerWeek, rules.mostDaysPerWeek) - days),
    work: Math.max(0, most - worked),
  };
}

function weeksOf(crew: readonly Person[], setting: Setting): Crew['weeks'] {
  const mondays = new Set(setting.horizon.days.map(({ date }) => mondayOf(date)));
  return new Map(
    [...mondays].map((monday) => {
      const left = crew.map((person) => leftInWeek(person, monday, setting));
      const sum = (of: (each: { days: number; work: number }) => number): number =>
        left.reduce((total, each) => total + of(each), 0);
      return [monday, { days: sum(({ days }) => days), work: sum(({ work }) => work) }];
    }),
  );
}
