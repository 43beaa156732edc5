import type { Absence, RotaShift } from '@sambung/contracts';

/** Something in somebody’s calendar, in no language yet. */
export interface CalendarEntry {
  /** Names it among all entries of the person, whichever rota it came from: of a shift its day, of a break its place in that day’s. */
  readonly name: string;
  readonly kind: 'shift' | 'break' | 'absence';
  /** The shift’s or the break’s key. Of an absence nothing is told: its reason is nobody’s who keeps calendars. */
  readonly key: string;
  /** Moments, ISO 8601; of an absence days, the second not included any more. */
  readonly from: string;
  readonly to: string;
}

/** From here to there, as days and as ms since 1970. */
export interface CalendarWindow {
  readonly from: string;
  readonly until: string;
}

/**
 * What somebody’s calendar has in a window: published shifts, each break beside its shift, and the days on which they are away. An absence goes before a shift, as it does in routing.
 * An absence is shown to the end of the window, and from the first day of the year in which the window begins.
 */
export function calendarEntries(
  shifts: readonly RotaShift[],
  absences: readonly Absence[],
  window: CalendarWindow,
): CalendarEntry[] {
  const away = daysAway(absences, window);
  const worked = shifts.filter(({ date }) => !away.some((days) => days.from <= date && date < days.to));
  return [...worked.flatMap(entriesOfShift), ...away.map((days) => entryOfAbsence(days, window))];
}

interface DaysAway {
  readonly from: string;
  /** The first day on which they are back. */
  readonly to: string;
}

/** What overlaps or touches is one: two that began on the same day would have one name, and each would be told as a change of the other at every look. */
function daysAway(absences: readonly Absence[], window: CalendarWindow): DaysAway[] {
  const joined: DaysAway[] = [];
  for (const days of absences
    .filter(({ from }) => from <= window.until)
    .map(untilAtMost(window.until))
    .sort(byDay)) {
    const last = joined.at(-1);
    if (!last || last.to < days.from) joined.push(days);
    else if (last.to < days.to) joined[joined.length - 1] = { ...last, to: days.to };
  }
  return joined.filter(({ to }) => to > window.from);
}

/** A day beyond the year 9999 has no place in a calendar. */
const untilAtMost =
  (end: string) =>
  ({ from, until }: Absence): DaysAway => ({ from, to: dayAfter(until === null || until > end ? end : until) });
const byDay = (a: DaysAway, b: DaysAway): number => (a.from < b.from ? -1 : Number(a.from > b.from));

/** Named by its first day, wherever it is shown from: by the year, as the beginning of the window moves daily, and the entry would be another one every day. */
function entryOfAbsence({ from, to }: DaysAway, window: CalendarWindow): CalendarEntry {
  const beginning = `${window.from.slice(0, 4)}-01-01`;
  return { name: `absence/${from}`, kind: 'absence', key: '', from: from < beginning ? beginning : from, to };
}

function entriesOfShift({ date, shift, from, to, breaks }: RotaShift): CalendarEntry[] {
  return [
    { name: `shift/${date}`, kind: 'shift', key: shift, from, to },
    ...breaks.map((each, at): CalendarEntry => ({ name: `break/${date}/${at}`, kind: 'break', ...each })),
  ];
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
