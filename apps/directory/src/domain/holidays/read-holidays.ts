import type { HolidayProblem } from '@sambung/contracts';
import { daysOf, EventUnusable, readEvent, type WholeDays } from './read-event';
import { splitEvents } from './split-events';

export interface Holiday {
  readonly date: string;
  readonly name: string;
}

export interface ReadHolidays {
  /** By date, one for each. */
  readonly holidays: readonly Holiday[];
  readonly leftOut: number;
  readonly problems: readonly HolidayProblem[];
}

export interface Wanted {
  readonly timeZone: string;
  /** Both included. */
  readonly from: string;
  readonly until: string;
  readonly where: string | null;
  readonly leaveOut: readonly string[];
}

const MOST_EVENTS = 2_000;
const MOST_RECURRING = 300;
/** Those that end after so many times are counted from their beginning, which may be long ago. */
const MOST_COUNTED = 20;
const MOST_PROBLEMS = 100;
const LONGEST_NAME = 100;

/** The holidays of an iCalendar text. Whatever an event is, reading it ends: see {@link daysOf}. */
export function readHolidays(ics: string, wanted: Wanted): ReadHolidays {
  const texts = splitEvents(ics);
  const refused = (code: HolidayProblem['code'], message: string): ReadHolidays => ({
    ...{ holidays: [], leftOut: 0, problems: [{ line: 1, uid: null, code, message }] },
  });
  if (!texts) return refused('unreadable', 'this is no whole calendar: BEGIN:VCALENDAR … END:VCALENDAR');
  if (texts.length > MOST_EVENTS)
    return refused('too-many', `it has ${texts.length} events; at most ${MOST_EVENTS} are read`);
  const problems: HolidayProblem[] = [];
  const events = texts.flatMap((text) => {
    try {
      return [readEvent(text, wanted.timeZone)];
    } catch (error) {
      if (!(error instanceof EventUnusable)) throw error;
      problems.push({ line: text.line, uid: error.uid, code: error.code, message: error.message });
      return [];
    }
  });
  const rules = events.flatMap(({ rule }) => rule ?? []);
  if (rules.length > MOST_RECURRING || rules.filter(({ count }) => count !== undefined).length > MOST_COUNTED)
    return refused(
      'too-many',
      `at most ${MOST_RECURRING} events may come again by a rule, and ${MOST_COUNTED} of them by one with COUNT`,
    );
  const known = new Set<string>();
  const once = events.filter((event) => {
    const of = `${event.uid}\n${event.replaces ?? ''}`;
    if (known.has(of))
      problems.push({ line: event.line, uid: event.uid, code: 'twice', message: 'its UID stands in the file before' });
    return !known.has(of) && known.add(of);
  });
  return { ...collected(once, wanted), problems: problems.sort((a, b) => a.line - b.line).slice(0, MOST_PROBLEMS) };
}

function collected(events: readonly WholeDays[], { from, until, where, leaveOut }: Wanted) {
  const isWanted = ({ uid, about }: WholeDays): boolean =>
    !leaveOut.includes(uid) && (where === null || about.toLowerCase().includes(where.toLowerCase()));
  const byDate = new Map<string, Set<string>>();
  let leftOut = 0;
  for (const event of events) {
    const replaced = events.flatMap(({ uid, replaces }) =>
      uid === event.uid && replaces !== undefined ? [replaces] : [],
    );
    const whole = event.replaces === undefined ? { ...event, except: new Set([...event.except, ...replaced]) } : event;
    const days = event.cancelled || !isWanted(event) ? [] : daysOf(whole, from, until);
    if (days.length === 0) leftOut += 1;
    for (const date of days) byDate.set(date, (byDate.get(date) ?? new Set()).add(event.name));
  }
  const holidays = [...byDate].map(([date, names]) => ({ date, name: told([...names].join(', ')) }));
  return { holidays: holidays.sort((a, b) => (a.date < b.date ? -1 : 1)), leftOut };
}

/** On one line, and cut where a letter ends. */
const told = (name: string): string =>
  name
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '');

/** What is different between two sets of holidays. */
export function holidayDiff(before: readonly Holiday[], after: readonly Holiday[]) {
  const [old, now] = [
    new Map(before.map((each) => [each.date, each.name])),
    new Map(after.map((each) => [each.date, each.name])),
  ];
  const renamed = after.flatMap((each) => {
    const name = old.get(each.date);
    return name !== undefined && name !== each.name ? [{ ...each, before: name }] : [];
  });
  const added = after.filter(({ date }) => !old.has(date));
  return {
    ...{ added, renamed, removed: before.filter(({ date }) => !now.has(date)) },
    unchanged: after.length - added.length - renamed.length,
  };
}
