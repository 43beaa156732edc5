/**
 * A recurrence rule (RFC 5545, section 3.3.10) of whole days. A day is a question with an answer, so that no rule can run for ever: libraries look for the next
 * occurrence, and for a rule that has none (30 February, looked for day by day) some never come back.
 */
export interface DayRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | undefined;
  /** Included. */
  readonly until: string | undefined;
  readonly byMonth: readonly number[];
  /** Negative: from the end of the month. */
  readonly byMonthDay: readonly number[];
  /** ISO weekday, and which of the month or year (0: each). */
  readonly byDay: readonly { readonly weekday: number; readonly nth: number }[];
  /** ISO weekday with which a week begins. */
  readonly weekStart: number;
}

const DAY_MS = 86_400_000;
const dayOf = (date: string): number => Math.round(Date.parse(date) / DAY_MS);
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The days from one to another, both included, on which it is. `start` is the first occurrence where it fits the rule. */
export function daysOfRule(rule: DayRule, start: string, from: string, until: string): string[] {
  const last = rule.until !== undefined && rule.until < until ? rule.until : until;
  // Counting begins with the first occurrence; else nothing before the time that is asked about matters.
  const first = rule.count === undefined && from > start ? from : start;
  const found: string[] = [];
  let seen = 0;
  for (let day = dayOf(first); day <= dayOf(last) && seen < (rule.count ?? Infinity); day++) {
    if (!isOccurrence(rule, dayOf(start), day)) continue;
    seen += 1;
    if (dateOf(day) >= from) found.push(dateOf(day));
  }
  return found;
}

function isOccurrence(rule: DayRule, start: number, day: number): boolean {
  const [began, now] = [new Date(start * DAY_MS), new Date(day * DAY_MS)];
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(now.getUTCMonth() + 1)) return false;
  return isInterval(rule, start, day, began, now) && isDay(rule, start, day, began, now);
}

function isInterval(
  { freq, interval, weekStart }: DayRule,
  start: number,
  day: number,
  began: Date,
  now: Date,
): boolean {
  const years = now.getUTCFullYear() - began.getUTCFullYear();
  switch (freq) {
    case 'DAILY':
      return (day - start) % interval === 0;
    case 'WEEKLY': {
      const weekOf = (each: number): number => each - ((weekdayOf(each) - weekStart + 7) % 7);
      return ((weekOf(day) - weekOf(start)) / 7) % interval === 0;
    }
    case 'MONTHLY':
      return (years * 12 + now.getUTCMonth() - began.getUTCMonth()) % interval === 0;
    case 'YEARLY':
      return years % interval === 0;
  }
}

function isDay(rule: DayRule, start: number, day: number, began: Date, now: Date): boolean {
  const { freq, byMonth, byMonthDay, byDay } = rule;
  const isMonthDay = byMonthDay.some(
    (each) => each === now.getUTCDate() || each === now.getUTCDate() - 1 - lengthOfMonth(now),
  );
  const isWeekday = byDay.some(
    ({ weekday, nth }) => weekday === weekdayOf(day) && (nth === 0 || isNth(rule, nth, now)),
  );
  if (byMonthDay.length > 0 || byDay.length > 0)
    return (byMonthDay.length === 0 || isMonthDay) && (byDay.length === 0 || isWeekday);
  if (freq === 'DAILY') return true;
  if (freq === 'WEEKLY') return weekdayOf(day) === weekdayOf(start);
  if (now.getUTCDate() !== began.getUTCDate()) return false;
  return freq === 'MONTHLY' || byMonth.length > 0 || now.getUTCMonth() === began.getUTCMonth();
}

/** The nth of its weekday in the month, or, of a yearly rule without months, in the year. */
function isNth({ freq, byMonth }: DayRule, nth: number, now: Date): boolean {
  const inYear = freq === 'YEARLY' && byMonth.length === 0;
  const position = inYear ? dayOfYear(now) : now.getUTCDate();
  const length = inYear ? lengthOfYear(now) : lengthOfMonth(now);
  return nth > 0 ? Math.ceil(position / 7) === nth : Math.ceil((length - position + 1) / 7) === -nth;
}

const lengthOfMonth = (now: Date): number =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate();
const dayOfYear = (now: Date): number => (now.getTime() - Date.UTC(now.getUTCFullYear(), 0, 1)) / DAY_MS + 1;
const lengthOfYear = (now: Date): number =>
  (Date.UTC(now.getUTCFullYear() + 1, 0, 1) - Date.UTC(now.getUTCFullYear(), 0, 1)) / DAY_MS;
