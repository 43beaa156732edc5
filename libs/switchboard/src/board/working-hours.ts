import type { WeeklyHours } from '@sambung/contracts';
import { IANAZone } from 'luxon';
import type { Shift } from '../events';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Weekly hours that ever change do so within a week; one more day covers what daylight saving moves. */
const HORIZON_DAYS = 8;

/** Nobody's, which are always on. */
export type Hours = WeeklyHours | null;
type Known = Shift & { readonly from: number };
/** People share their hours, so what was worked out once serves until the next change of the clock on the wall matters. */
const known = new WeakMap<WeeklyHours, Known>();
/** What is said of single dates, by date. */
const datesOf = new WeakMap<WeeklyHours, ReadonlyMap<string, Spans>>();

type Spans = readonly { readonly from: string; readonly to: string }[];

/** Asking the runtime whether a time zone exists takes a millisecond, too long for an import of 100,000 people. */
const zones = new Map<string, boolean>();

/**
 * Whether somebody with these hours is on shift, and when that changes next (never: without `until`).
 * Read off the clock on the wall: in the hour that daylight saving skips nobody is due, and the hour that comes twice counts twice.
 * What is said of a date takes the place of that day's weekly hours. Without hours one is always on shift.
 */
export function shiftAt(hours: Hours, at: number): Shift {
  if (!hours) return { on: true };
  const before = known.get(hours);
  if (before && before.from <= at && (before.until === undefined || at < before.until)) return shiftOf(before);
  const shift = workOut(hours, at);
  known.set(hours, { ...shift, from: at });
  return shift;
}

/** False for a time zone that does not exist. */
export function hoursCanBeRead(hours: Hours): boolean {
  if (!hours) return true;
  const before = zones.get(hours.timeZone);
  if (before !== undefined) return before;
  const valid = IANAZone.isValidZone(hours.timeZone);
  zones.set(hours.timeZone, valid);
  return valid;
}

const shiftOf = ({ on, until }: Shift): Shift => (until === undefined ? { on } : { on, until });

function workOut(hours: WeeklyHours, at: number): Shift {
  const zone = IANAZone.create(hours.timeZone);
  const on = isOpen(hours, zone, at);
  const today = Math.floor((at + zone.offset(at) * MINUTE) / DAY);
  // The day after, too: where daylight saving ends, what belongs to it may come first.
  const turns = (day: number): number | undefined =>
    turningPoints(hours, zone, [day, day + 1]).find((point) => point > at && isOpen(hours, zone, point) !== on);
  for (const day of daysAhead(hours, today)) {
    if (isLikeTheDayBefore(hours, day)) continue;
    const until = turns(day);
    if (until !== undefined) return { on, until };
  }
  return { on };
}

/**
 * Days on which something can change, in order: those of the next week, and behind that only what follows a date of which something is said
 * (a long run of holidays may be all that the next week holds). Never every day up to the last date, which may be anybody's slip of the pen
 * and thousands of years away: everything else of the workspace's partition would wait for it.
 */
function* daysAhead(hours: WeeklyHours, today: number): Generator<number> {
  for (let day = today - 1; day <= today + HORIZON_DAYS; day++) yield day;
  let done = today + HORIZON_DAYS;
  for (const date of [...spansByDate(hours).keys()].map(dayOf).sort((a, b) => a - b))
    for (let day = Math.max(date, done + 1); day <= date + HORIZON_DAYS; done = day++) yield day;
}

/** Open all day after an open day, or closed all day after a closed one. Asking a time zone for its offset costs a hundred times this. */
function isLikeTheDayBefore(hours: WeeklyHours, day: number): boolean {
  const kind = wholeDay(spansOn(hours, day));
  return kind !== undefined && kind === wholeDay(spansOn(hours, day - 1));
}

/** Undefined: some of it. */
function wholeDay(spans: Spans): 'open' | 'closed' | undefined {
  let covered = 0;
  for (const { from, to } of [...spans].sort((a, b) => minutesOf(a.from) - minutesOf(b.from)))
    if (minutesOf(from) <= covered) covered = Math.max(covered, minutesOf(to));
  if (covered >= DAY / MINUTE) return 'open';
  return spans.every(({ from, to }) => minutesOf(from) >= minutesOf(to)) ? 'closed' : undefined;
}

function isOpen(hours: WeeklyHours, zone: IANAZone, at: number): boolean {
  const local = at + zone.offset(at) * MINUTE;
  const day = Math.floor(local / DAY);
  const minute = Math.floor((local - day * DAY) / MINUTE);
  return spansOn(hours, day).some((each) => minutesOf(each.from) <= minute && minute < minutesOf(each.to));
}

/** A break, as a rota gives it: between two stretches of one day. Over midnight there is none. */
export function isBreak(hours: Hours, at: number): boolean {
  if (!hours || isOpen(hours, IANAZone.create(hours.timeZone), at)) return false;
  const local = at + IANAZone.create(hours.timeZone).offset(at) * MINUTE;
  const day = Math.floor(local / DAY);
  const minute = (local - day * DAY) / MINUTE;
  const spans = spansOn(hours, day);
  return spans.some(({ to }) => minutesOf(to) <= minute) && spans.some(({ from }) => minutesOf(from) > minute);
}

/** The hours of a local day: what is said of its date, else the weekly ones. */
function spansOn(hours: WeeklyHours, day: number): Spans {
  return spansByDate(hours).get(dateOf(day)) ?? hours.weekly.filter((each) => each.day === weekdayOf(day));
}

function spansByDate(hours: WeeklyHours): ReadonlyMap<string, Spans> {
  const before = datesOf.get(hours);
  if (before) return before;
  const byDate = new Map((hours.dates ?? []).map((each) => [each.date, each.hours]));
  datesOf.set(hours, byDate);
  return byDate;
}

/** Every moment at which it might change, in order: each beginning and end under each offset of its day, and the switches of offset themselves. */
function turningPoints(hours: WeeklyHours, zone: IANAZone, days: readonly number[]): number[] {
  const points = new Set<number>();
  for (const day of days) {
    const offsets = offsetsOf(zone, day, points);
    // Midnight, too: the day after may be another kind of day.
    for (const minute of [0, ...spansOn(hours, day).flatMap((each) => [minutesOf(each.from), minutesOf(each.to)])])
      for (const offset of offsets) points.add(day * DAY + (minute - offset) * MINUTE);
  }
  return [...points].sort((a, b) => a - b);
}

/** The offsets (minutes) in force on a local day: one, or two on the day of a switch, which is added to `points`. */
function offsetsOf(zone: IANAZone, day: number, points: Set<number>): number[] {
  const noon = zone.offset(day * DAY);
  const start = day * DAY - noon * MINUTE - 3 * 60 * MINUTE;
  const end = start + DAY + 6 * 60 * MINUTE;
  const [first, last] = [zone.offset(start), zone.offset(end)];
  if (first === last) return [first];
  points.add(switchBetween(zone, start, end, first));
  return [first, last];
}

function switchBetween(zone: IANAZone, start: number, end: number, first: number): number {
  let [low, high] = [Math.floor(start / MINUTE), Math.ceil(end / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle * MINUTE) === first) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/** ISO weekday of a day counted from 1970-01-01, a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date: string): number => Math.floor(Date.parse(date) / DAY);

function minutesOf(wallClock: string): number {
  return Number(wallClock.slice(0, 2)) * 60 + Number(wallClock.slice(3, 5));
}
