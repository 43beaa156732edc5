import { importProblem, type ToldProblem, type WeeklyHours } from '@sambung/contracts';

type Shift = WeeklyHours['weekly'][number];

/** English and Indonesian, in full or by their first three letters; ISO numbers 1 (Monday) to 7. */
const DAYS: readonly (readonly string[])[] = [
  ['mon', 'sen', '1'],
  ['tue', 'sel', '2'],
  ['wed', 'rab', '3'],
  ['thu', 'kam', '4'],
  ['fri', 'jum', '5'],
  ['sat', 'sab', '6'],
  ['sun', 'min', '7'],
];
const EVERY_DAY = ['daily', 'setiap hari'];
/** Times of day, `8.00` or `08`, behind days or without any. */
const PART = /^(?:(.+?)\s+)?(?:(\d{1,2})[:.](\d{2})|(\d{2}))\s*-\s*(?:(\d{1,2})[:.](\d{2})|(\d{2}))$/;
/** Everything that stands for the dash between two days or times. */
const UNTIL = /[–—]|s\/d|s\.d\.?|\b(?:sd|sampai|hingga|to|until)\b/g;
const OF_THE_CLOCK = /\b(?:jam|pukul|pkl)\b\.? ?/g;
/** The zones of Indonesia, as they are written behind times. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['wib', 'Asia/Jakarta'],
  ['wita', 'Asia/Makassar'],
  ['wit', 'Asia/Jayapura'],
]);
const ZONE = / ?\b(wib|wita|wit)\b/g;

/** What is wrong with a text of working hours. */
export class HoursUnreadable extends Error {
  constructor(readonly told: ToldProblem) {
    super(told.problem);
  }
}

/** What a text of working hours says. */
export interface WrittenHours {
  readonly weekly: Shift[];
  /** Undefined: it names none, or several. */
  readonly timeZone: string | undefined;
  /** False: times alone, which are read as those of every day. */
  readonly namesDays: boolean;
}

/**
 * Reads `Mon-Fri 08:00-17:00; Sat 08:00-12:00` (or `Sen s/d Jum 08.00 - 17.00 WIB`; `22-06` is every day). A shift over midnight (`22:00-06:00`) becomes two
 * entries; `24/7` and `Daily 00:00-24:00` are around the clock. Throws {@link HoursUnreadable}.
 */
export function readHours(text: string): WrittenHours {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (plain === '24/7') return readHours('daily 00:00-24:00');
  const zones = [...new Set([...plain.matchAll(ZONE)].map(([, zone = '']) => zone))];
  const parts = (zones.length === 1 ? plain.replace(ZONE, '') : plain)
    .replace(UNTIL, '-')
    .replace(OF_THE_CLOCK, '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const weekly = parts.flatMap(parsePart);
  if (weekly.length === 0) throw new HoursUnreadable(importProblem('hours.none'));
  return {
    weekly: weekly.sort((left, right) => left.day - right.day || left.from.localeCompare(right.from)),
    timeZone: ZONES.get(zones[0] ?? ''),
    namesDays: parts.every((part) => PART.exec(part)?.[1] !== undefined),
  };
}

/** As {@link readHours}, the week alone. */
export const parseHours = (text: string): Shift[] => readHours(text).weekly;

export function isHours(text: string): boolean {
  try {
    parseHours(text);
    return true;
  } catch (error) {
    if (error instanceof HoursUnreadable) return false;
    throw error;
  }
}

function parsePart(part: string): Shift[] {
  const found = PART.exec(part);
  if (!found) throw new HoursUnreadable(importProblem('hours.form', { part }));
  const [, days = 'daily', fromHour, fromMinute, fromWhole, toHour, toMinute, toWhole] = found;
  const from = wallClock(fromWhole ?? fromHour, fromMinute);
  const to = wallClock(toWhole ?? toHour, toMinute);
  return daysOf(days).flatMap((day) => shiftsOf(day, from, to));
}

function shiftsOf(day: number, from: string, to: string): Shift[] {
  if (from === to) throw new HoursUnreadable(importProblem('hours.no-length', { from, to }));
  if (from < to) return [{ day, from, to }];
  const overnight: Shift = { day, from, to: '24:00' };
  return to === '00:00' ? [overnight] : [overnight, { day: (day % 7) + 1, from: '00:00', to }];
}

function wallClock(hour = '', minute = '00'): string {
  const text = `${hour.padStart(2, '0')}:${minute}`;
  if (!/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text))
    throw new HoursUnreadable(importProblem('hours.no-time', { time: text }));
  return text;
}

function daysOf(text: string): number[] {
  if (EVERY_DAY.includes(text)) return [1, 2, 3, 4, 5, 6, 7];
  return text.split(',').flatMap((each) => daysOfRange(each.trim()));
}

function daysOfRange(text: string): number[] {
  const [first = '', last] = text.split(/\s*-\s*/);
  const from = dayOf(first);
  if (last === undefined) return [from];
  const length = (dayOf(last) - from + 7) % 7;
  return Array.from({ length: length + 1 }, (_, index) => ((from - 1 + index) % 7) + 1);
}

function dayOf(word: string): number {
  const found = DAYS.findIndex((names) => names.includes(word.trim().slice(0, 3)));
  if (found < 0) throw new HoursUnreadable(importProblem('hours.no-day', { word }));
  return found + 1;
}
