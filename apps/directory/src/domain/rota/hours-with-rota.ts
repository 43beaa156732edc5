import type { WeeklyHours } from '@sambung/contracts';
import { DateTime } from 'luxon';

type Dates = NonNullable<WeeklyHours['dates']>;
type Spans = Dates[number]['hours'];

/** A day of somebody that a published rota decides. */
export interface RotaDay {
  /** In the rota’s time zone. */
  readonly date: string;
  readonly timeZone: string;
  /** At work, from and to, ms; none: a day off. */
  readonly spans: readonly (readonly [number, number])[];
}

/** What an event may hold. */
const MOST_DATES = 400;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * The hours in which somebody works, with a rota’s days in place of their weekly ones: this is how a rota reaches routing. Breaks are gaps between two entries; a shift
 * over midnight is two. A day that the rota does not decide keeps its hours, and what is left of a night shift comes on top. Hours are told in the zone of the person’s
 * own; who has none is always on shift on other days.
 */
export function hoursWithRota(own: WeeklyHours | null, days: readonly RotaDay[]): WeeklyHours | null {
  const [first] = days;
  if (!first) return own;
  const hours: WeeklyHours = own ?? {
    timeZone: first.timeZone,
    weekly: EVERY_DAY.map((day) => ({ day, from: '00:00', to: '24:00' })),
  };
  const decided = new Set(days.map(({ date }) => date));
  const dates = new Map<string, Spans>([...decided].map((date) => [date, []]));
  for (const { spans } of days)
    for (const span of spans)
      for (const { date, from, to } of cutAtMidnight(span, hours.timeZone)) {
        const before = dates.get(date) ?? usualOn(hours, date);
        dates.set(date, joined([...before, { from, to }]));
      }
  const others = (hours.dates ?? []).filter(({ date }) => !dates.has(date));
  const rota = [...dates].map(([date, spans]) => ({ date, hours: spans }));
  const kept = others.slice(-Math.max(1, MOST_DATES - rota.length));
  return { ...hours, dates: [...kept, ...rota].slice(-MOST_DATES).sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** Local days of a span, each with its part on the clock on the wall. */
function cutAtMidnight([from, to]: readonly [number, number], zone: string): (Spans[number] & { date: string })[] {
  const parts: (Spans[number] & { date: string })[] = [];
  for (let at = DateTime.fromMillis(from, { zone }); at.toMillis() < to;) {
    const midnight = at.startOf('day').plus({ days: 1 });
    const end = Math.min(midnight.toMillis(), to);
    const until = end === midnight.toMillis() ? '24:00' : DateTime.fromMillis(end, { zone }).toFormat('HH:mm');
    parts.push({ date: at.toISODate() ?? '', from: at.toFormat('HH:mm'), to: until });
    at = midnight;
  }
  // The hour that comes twice: what ends in its first time, or begins in its second, has no length on the wall.
  return parts.filter((part) => part.from < part.to);
}

function usualOn(hours: WeeklyHours, date: string): Spans {
  const said = hours.dates?.find((each) => each.date === date);
  const weekday = DateTime.fromISO(date, { zone: 'utc' }).weekday;
  return said?.hours ?? hours.weekly.filter(({ day }) => day === weekday).map(({ from, to }) => ({ from, to }));
}

/** In order, with what meets or overlaps made one. */
function joined(spans: Spans): Spans {
  const result: Spans = [];
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else result.push({ from, to });
  }
  return result;
}
