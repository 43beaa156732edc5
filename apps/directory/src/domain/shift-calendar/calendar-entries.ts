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
 * An absence without a last day is shown to the end of the window.
 */
export function calendarEntries(
  shifts: readonly RotaShift[],
  absences: readonly Absence[],
  { from, until }: CalendarWindow,
): CalendarEntry[] {
  const away = absences
    .filter((absence) => absence.from <= until && (absence.until ?? until) >= from)
    .map((absence) => ({ from: absence.from, to: dayAfter(absence.until ?? until) }));
  const worked = shifts.filter(({ date }) => !away.some((days) => days.from <= date && date < days.to));
  return [
    ...worked.flatMap(entriesOfShift),
    ...away.map((days): CalendarEntry => ({ name: `absence/${days.from}`, kind: 'absence', key: '', ...days })),
  ];
}

function entriesOfShift({ date, shift, from, to, breaks }: RotaShift): CalendarEntry[] {
  return [
    { name: `shift/${date}`, kind: 'shift', key: shift, from, to },
    ...breaks.map((each, at): CalendarEntry => ({ name: `break/${date}/${at}`, kind: 'break', ...each })),
  ];
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
