import type { HolidayProblem } from '@sambung/contracts';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { dateOf, daysOfRule, type DayRule } from './recurrence-days';
import type { EventText } from './split-events';

/** What is wrong with an event: one sentence. */
export class EventUnusable extends Error {
  constructor(
    readonly code: HolidayProblem['code'],
    message: string,
    readonly uid: string | null = null,
  ) {
    super(message);
  }
}

/** An event of whole days. */
export interface WholeDays {
  readonly uid: string;
  readonly line: number;
  readonly name: string;
  /** What calendars say of it: a description, categories. */
  readonly about: string;
  readonly cancelled: boolean;
  /** Of which occurrence of its UID it takes the place. */
  readonly replaces: string | undefined;
  readonly start: string;
  /** How many days it is long. */
  readonly days: number;
  readonly rule: DayRule | undefined;
  readonly more: readonly string[];
  readonly except: ReadonlySet<string>;
}

const LONGEST_DAYS = 62;
const EARLIEST_YEAR = 1900;
const DAY_MS = 86_400_000;
const NOT_UNDERSTOOD = ['BYSETPOS', 'BYWEEKNO', 'BYYEARDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND'] as const;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** @param timeZone where the days of moments in UTC begin. Throws {@link EventUnusable}. */
export function readEvent({ text, line }: EventText, timeZone: string): WholeDays {
  const event = parsed(text);
  const uid = textOf(event, 'uid');
  try {
    if (uid === '') throw new EventUnusable('unreadable', 'it has no UID');
    const start = dateIn(timeOf(event, 'dtstart'), timeZone, 'DTSTART');
    return {
      ...{ uid, line, start, name: textOf(event, 'summary') || uid, about: aboutOf(event) },
      cancelled: textOf(event, 'status').toUpperCase() === 'CANCELLED',
      replaces: event.hasProperty('recurrence-id')
        ? dateIn(timeOf(event, 'recurrence-id'), timeZone, 'RECURRENCE-ID')
        : undefined,
      days: lengthOf(event, start, timeZone),
      rule: ruleOf(event, timeZone),
      more: datesOf(event, 'rdate', timeZone),
      except: new Set(datesOf(event, 'exdate', timeZone)),
    };
  } catch (error) {
    if (error instanceof EventUnusable) throw new EventUnusable(error.code, error.message, uid || null);
    throw new EventUnusable('unreadable', error instanceof Error ? error.message : 'it cannot be read', uid || null);
  }
}

/** The days of an event in a time, both ends included. */
export function daysOf({ start, days, rule, more, except }: WholeDays, from: string, until: string): string[] {
  // An occurrence that began before the time may reach into it.
  const early = dateOf(Date.parse(from) / DAY_MS - days);
  const first = rule ? daysOfRule(rule, start, early, until) : [start];
  const starts = [...new Set([...first, ...more])].filter((each) => !except.has(each));
  const all = starts.flatMap((each) => Array.from({ length: days }, (_, at) => dateOf(Date.parse(each) / DAY_MS + at)));
  return [...new Set(all)].filter((date) => date >= from && date <= until).sort();
}

function parsed(text: string): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(text) as unknown[]);
  } catch (error) {
    throw new EventUnusable('unreadable', error instanceof Error ? error.message : 'it cannot be read');
  }
}

function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
}

function aboutOf(event: ICAL.Component): string {
  const categories: unknown[] = event.getAllProperties('categories').flatMap((each) => each.getValues() as unknown[]);
  return [textOf(event, 'description'), ...categories.map(String)].join('\n');
}

function timeOf(event: ICAL.Component, name: string): ICAL.Time {
  const property = event.getFirstProperty(name);
  const value: unknown = property?.getFirstValue();
  if (!(value instanceof ICAL.Time))
    throw new EventUnusable('date-wrong', `${name.toUpperCase()} is missing or is no date`);
  // 30 February is read as 2 March.
  const written = (property?.toJSON() as unknown[] | undefined)?.[3];
  if (typeof written !== 'string' || written.slice(0, 10) !== value.toString().slice(0, 10))
    throw new EventUnusable('date-wrong', `${name.toUpperCase()} is a day that does not exist`);
  return value;
}

/** The date on which a day begins. A time of day is refused: nobody knows what half a holiday is. */
function dateIn(time: ICAL.Time, timeZone: string, what: string): string {
  const parts = { year: time.year, month: time.month, day: time.day };
  const wall = time.isDate
    ? DateTime.fromObject(parts, { zone: 'utc' })
    : DateTime.fromObject({ ...parts, hour: time.hour, minute: time.minute, second: time.second }, { zone: 'utc' });
  if (!wall.isValid) throw new EventUnusable('date-wrong', `${what} is a day that does not exist`);
  if (time.year < EARLIEST_YEAR) throw new EventUnusable('date-wrong', `${what} is before ${EARLIEST_YEAR}`);
  const local = !time.isDate && time.zone.tzid === 'UTC' ? wall.setZone(timeZone) : wall;
  if (!local.equals(local.startOf('day')))
    throw new EventUnusable('not-whole-days', `${what} is at ${local.toFormat('HH:mm')}: a holiday is whole days`);
  return local.toISODate() ?? '';
}

function lengthOf(event: ICAL.Component, start: string, timeZone: string): number {
  const duration = event.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : undefined;
  const days =
    seconds !== undefined
      ? seconds / 86_400
      : event.hasProperty('dtend')
        ? (Date.parse(dateIn(timeOf(event, 'dtend'), timeZone, 'DTEND')) - Date.parse(start)) / DAY_MS
        : 1;
  if (!Number.isInteger(days)) throw new EventUnusable('not-whole-days', 'it does not last whole days');
  // Some calendars say the same day as beginning and end.
  if (days < 0) throw new EventUnusable('date-wrong', 'it ends before it begins');
  if (days > LONGEST_DAYS)
    throw new EventUnusable('too-long', `it lasts ${days} days; at most ${LONGEST_DAYS} are one holiday`);
  return Math.max(1, days);
}

function datesOf(event: ICAL.Component, name: string, timeZone: string): string[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().map((value: unknown) => {
      if (!(value instanceof ICAL.Time))
        throw new EventUnusable('recurrence-not-understood', `${name.toUpperCase()} holds no date`);
      return dateIn(value, timeZone, name.toUpperCase());
    }),
  );
}

function ruleOf(event: ICAL.Component, timeZone: string): DayRule | undefined {
  const rules = event.getAllProperties('rrule');
  const [first] = rules;
  if (!first) return undefined;
  const rule: unknown = first.getFirstValue();
  if (rules.length > 1 || !(rule instanceof ICAL.Recur)) throw notUnderstood('more than one rule');
  const freq = FREQUENCIES.find((each) => each === rule.freq);
  if (!freq) throw notUnderstood(`FREQ=${rule.freq}`);
  const foreign = NOT_UNDERSTOOD.find((each) => rule.getComponent(each).length > 0);
  if (foreign) throw notUnderstood(foreign);
  if (freq === 'WEEKLY' && rule.getComponent('BYMONTHDAY').length > 0) throw notUnderstood('BYMONTHDAY of a week');
  const numbers = (name: string): number[] => rule.getComponent(name).map(Number);
  return {
    ...{ freq, interval: Math.max(1, rule.interval || 1), count: rule.count ?? undefined },
    until: rule.until ? untilOf(rule.until, timeZone) : undefined,
    ...{ byMonth: numbers('BYMONTH'), byMonthDay: numbers('BYMONTHDAY') },
    byDay: rule.getComponent('BYDAY').map((each) => weekdayIn(String(each), freq)),
    // ical.js counts from Sunday, 1; ISO from Monday.
    weekStart: ((rule.wkst + 5) % 7) + 1,
  };
}

/** The last moment of a rule may be at any time of its day. */
function untilOf(time: ICAL.Time, timeZone: string): string {
  if (time.isDate) return time.toString();
  return time.zone.tzid === 'UTC'
    ? (DateTime.fromJSDate(time.toJSDate(), { zone: timeZone }).toISODate() ?? '')
    : time.toString().slice(0, 10);
}

function weekdayIn(text: string, freq: DayRule['freq']): DayRule['byDay'][number] {
  const [, nth = '', word = ''] = /^([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(word) + 1;
  if (weekday === 0 || (nth !== '' && (freq === 'DAILY' || freq === 'WEEKLY'))) throw notUnderstood(`BYDAY=${text}`);
  return { weekday, nth: Number(nth) };
}

const notUnderstood = (what: string): EventUnusable =>
  new EventUnusable(
    'recurrence-not-understood',
    `the rule by which it comes again is not understood (${what}); list its dates instead`,
  );
