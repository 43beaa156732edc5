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
const PART = /^(.+?)\s+(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/;

/** What is wrong with a text of working hours. */
export class HoursUnreadable extends Error {
  constructor(readonly told: ToldProblem) {
    super(told.problem);
  }
}

/**
 * Reads `Mon-Fri 08:00-17:00; Sat 08:00-12:00` (or `Sen-Jum 08.00-17.00`). A shift over midnight (`22:00-06:00`) becomes two entries;
 * `24/7` and `Daily 00:00-24:00` are around the clock. Throws {@link HoursUnreadable}.
 */
export function parseHours(text: string): Shift[] {
  const plain = text.trim().toLowerCase();
  if (plain === '24/7') return parseHours('daily 00:00-24:00');
  const shifts = plain
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => parsePart(part.trim()));
  if (shifts.length === 0) throw new HoursUnreadable(importProblem('hours.none'));
  return shifts.sort((left, right) => left.day - right.day || left.from.localeCompare(right.from));
}

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
  const [, days, fromHour, fromMinute, toHour, toMinute] = PART.exec(part) ?? [];
  if (!days) throw new HoursUnreadable(importProblem('hours.form', { part }));
  const from = wallClock(fromHour, fromMinute);
  const to = wallClock(toHour, toMinute);
  return daysOf(days).flatMap((day) => shiftsOf(day, from, to));
}

function shiftsOf(day: number, from: string, to: string): Shift[] {
  if (from === to) throw new HoursUnreadable(importProblem('hours.no-length', { from, to }));
  if (from < to) return [{ day, from, to }];
  const overnight: Shift = { day, from, to: '24:00' };
  return to === '00:00' ? [overnight] : [overnight, { day: (day % 7) + 1, from: '00:00', to }];
}

function wallClock(hour = '', minute = ''): string {
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
  const [first = '', last] = text.split(/\s*[-–]\s*/);
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
