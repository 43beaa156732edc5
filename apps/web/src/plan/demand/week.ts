import type { RotaDemand } from '../../api/views';
import { clockOf, minutesOf } from '../rota/days';

/** A quarter of an hour, in minutes. */
export const QUARTER = 15;
export const QUARTERS = 96;
/** The most people that the service takes for a quarter of an hour. */
export const MOST_PEOPLE = 2_000;

/** People needed: Monday first, in each quarter of an hour of the day. */
export type Week = readonly (readonly number[])[];

export const emptyWeek = (): number[][] => Array.from({ length: 7 }, () => Array<number>(QUARTERS).fill(0));

type Given = Pick<RotaDemand['needs'][number], 'weekday' | 'from' | 'to' | 'people'>;

/** As the API takes it: what does not change told once. Of times at which nobody is needed nothing is said. */
export function needsOf(week: Week): Given[] {
  return week.flatMap((day, at) => {
    const needs: Given[] = [];
    for (const [quarter, people] of day.entries()) {
      const last = needs.at(-1);
      const from = clockOf(quarter * QUARTER);
      const to = clockOf((quarter + 1) * QUARTER);
      if (last?.to === from && last.people === people) needs[needs.length - 1] = { ...last, to };
      else if (people > 0) needs.push({ weekday: at + 1, from, to, people });
    }
    return needs;
  });
}

/** The people of a demand, whether they were said by hand or follow from what comes. Of two that overlap the later one holds. */
export function weekOf(needs: readonly Given[]): number[][] {
  const week = emptyWeek();
  for (const { weekday, from, to, people } of needs)
    fill(week[weekday - 1] ?? [], minutesOf(from) / QUARTER, minutesOf(to) / QUARTER || QUARTERS, people);
  return week;
}

/** So many from one quarter to before another. */
export function fill(day: number[], from: number, to: number, people: number): void {
  for (let quarter = from; quarter < to; quarter += 1) day[quarter] = people;
}

/** Quarters from the first in which anybody is needed to the last; of a whole week, so that days look alike. */
export function hoursOf(week: Week): { readonly from: number; readonly to: number } {
  const used = week.flatMap((day) => day.flatMap((people, quarter) => (people > 0 ? [quarter] : [])));
  if (used.length === 0) return { from: 8 * 4, to: 17 * 4 };
  const [first, last] = [Math.min(...used), Math.max(...used)];
  return { from: Math.floor(first / 4) * 4, to: Math.ceil((last + 1) / 4) * 4 };
}
