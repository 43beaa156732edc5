import { DateTime } from 'luxon';
import type { Absence, WeeklyHours } from '@sambung/contracts';

type Dates = NonNullable<WeeklyHours['dates']>;

/** Readers plan at most so far ahead; the daily round of every subject's state moves it on. */
const DAYS_AHEAD = 366;
/** What an event may hold. */
const MOST_DATES = 400;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Without hours one is always on shift: the same as hours, so that single days can be taken out of them. */
const ALWAYS: WeeklyHours['weekly'] = EVERY_DAY.map((day) => ({ day, from: '00:00', to: '24:00' }));

/**
 * The hours in which somebody works, without the days on which they are away. This is how an absence reaches routing: a day without hours, and
 * nothing of why. An absence goes before what is said of the same date otherwise. Days that are over are left out, and those more than a year ahead;
 * without an absence in between the hours stay exactly as they are.
 * @param timeZone for somebody who has no hours: the workspace's
 * @param now ms
 */
export function hoursWithAbsences(
  { workingHours, absences }: { readonly workingHours: WeeklyHours | null; readonly absences: readonly Absence[] },
  timeZone: string,
  now: number,
): WeeklyHours | null {
  // Nearly everybody; reckoning with a calendar for each of them took half of the time in which an import tells who has changed.
  if (absences.length === 0) return workingHours;
  const hours = workingHours ?? { timeZone, weekly: ALWAYS };
  // Yesterday too: a reader may be behind, and a shift over midnight belongs to it.
  const first = DateTime.fromMillis(now, { zone: hours.timeZone }).startOf('day').minus({ days: 1 });
  const away = new Set(absences.flatMap((absence) => daysOf(absence, first)));
  if (away.size === 0) return workingHours;
  const isAhead = ({ date }: Dates[number]): boolean => date >= (first.toISODate() ?? '');
  const said = (hours.dates ?? []).filter((each) => isAhead(each) && !away.has(each.date));
  const dates = [...said, ...[...away].map((date) => ({ date, hours: [] }))].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...hours, dates: dates.slice(0, MOST_DATES) };
}

function daysOf({ from, until }: Absence, first: DateTime): string[] {
  const horizon = first.plus({ days: DAYS_AHEAD });
  const begin = DateTime.max(first, DateTime.fromISO(from, { zone: first.zone }));
  const end = until === null ? horizon : DateTime.min(horizon, DateTime.fromISO(until, { zone: first.zone }));
  const days: string[] = [];
  for (let day = begin; day <= end; day = day.plus({ days: 1 })) days.push(day.toISODate() ?? '');
  return days;
}
