import type { Setting } from '../rules/judge-shift';
import type { Person, Shift, WeeklyTime, Wish } from '../rules/person';
import { SLOT_MINUTES, type Horizon } from '../time/horizon';

/** How many wishes of somebody were asked of these days, and how many of them are not kept. One wish counts once a day. */
export interface WishCount {
  readonly asked: number;
  readonly unmet: number;
}

export function countWishes({ wishes }: Person, shifts: readonly Shift[], { horizon }: Setting): WishCount {
  let [asked, unmet] = [0, 0];
  for (const wish of wishes)
    for (const { date } of horizon.days) {
      const shift = shifts.find(({ from }) => horizon.wallClock(from).date === date);
      const kept = isKept(wish, date, shift, horizon);
      if (kept !== undefined) asked++;
      if (kept === false) unmet++;
    }
  return { asked, unmet };
}

/** Undefined: the wish says nothing of this day. */
export function isKept(wish: Wish, date: string, shift: Shift | undefined, horizon: Horizon): boolean | undefined {
  const weekday = horizon.wallClock(horizon.at(date, 720)).weekday;
  switch (wish.kind) {
    case 'day-off':
      return wish.date === date ? !shift : undefined;
    case 'weekday-off':
      return wish.weekday === weekday ? !shift : undefined;
    case 'hours': {
      const time = slotsOf(wish.time, date, weekday, horizon);
      return time && shift ? shift.from >= time.from && shift.to <= time.to : undefined;
    }
    case 'break': {
      const time = slotsOf(wish.time, date, weekday, horizon);
      // Whoever is not at work all through it has the time for themself anyway.
      if (!time || !shift || shift.from > time.from || shift.to < time.to) return undefined;
      const free = shift.breaks.reduce((sum, { from, to }) => sum + overlap({ from, to }, time), 0);
      return free * SLOT_MINUTES >= wish.minutes;
    }
  }
}

function slotsOf({ weekday, from, to }: WeeklyTime, date: string, today: number, horizon: Horizon) {
  if (weekday !== null && weekday !== today) return undefined;
  return { from: horizon.at(date, from), to: horizon.at(date, to) };
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
