import { DateTime } from 'luxon';

/** A quarter of an hour, the grain of every rota, min. */
export const SLOT_MINUTES = 15;
const SLOT_MS = SLOT_MINUTES * 60_000;

/** A day of a rota on the clock on the wall of its place. */
export interface Day {
  /** `2026-11-23` */
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Its first slot. */
  readonly first: number;
  /** 96; 92 and 100 where the clocks change by an hour. */
  readonly slots: number;
}

/**
 * Maps between the clock on the wall and slots: quarters of an hour that really pass, counted from the first day’s midnight. Work, breaks and rest are
 * lengths of time, so they are reckoned in slots; on the day on which the clocks change a night shift is an hour longer or shorter on the wall, not in them.
 */
export class Horizon {
  readonly days: readonly Day[];
  /** Of all days together. */
  readonly slots: number;
  private readonly start: number;

  /** @throws RangeError for a date or a time zone that does not exist */
  constructor(
    from: string,
    days: number,
    readonly timeZone: string,
  ) {
    const first = DateTime.fromISO(from, { zone: timeZone });
    if (!first.isValid) throw new RangeError(`${from} in ${timeZone}: ${first.invalidExplanation ?? 'no such day'}`);
    this.start = first.startOf('day').toMillis();
    this.days = Array.from({ length: days }, (_, index) => this.dayOf(first.plus({ days: index })));
    this.slots = this.days.reduce((sum, day) => sum + day.slots, 0);
  }

  /**
   * The slot that begins at a time of day (min after midnight on the wall; 1440 and more lie in the next day). In the hour that is skipped: the first
   * moment after it; in the hour that comes twice: the first time. Days outside the horizon have slots too, below 0 or behind its end.
   */
  at(date: string, minute: number): number {
    const day = DateTime.fromISO(date, { zone: this.timeZone }).plus({ days: Math.floor(minute / 1_440) });
    const within = minute % 1_440;
    return this.slotAt(day.set({ hour: Math.floor(within / 60), minute: within % 60 }).toMillis());
  }

  /** The slot in which a moment (ms) lies. */
  slotAt(at: number): number {
    return Math.floor((at - this.start) / SLOT_MS);
  }

  /** When a slot begins, ms. */
  momentOf(slot: number): number {
    return this.start + slot * SLOT_MS;
  }

  /** What the clock on the wall shows when a slot begins. */
  wallClock(slot: number): { readonly date: string; readonly minute: number; readonly weekday: number } {
    const known = this.shown.get(slot);
    if (known) return known;
    const at = DateTime.fromMillis(this.momentOf(slot), { zone: this.timeZone });
    const shown = { date: at.toISODate() ?? '', minute: at.hour * 60 + at.minute, weekday: at.weekday };
    this.shown.set(slot, shown);
    return shown;
  }
  /** The rules ask for the same few moments again and again. */
  private readonly shown = new Map<number, { date: string; minute: number; weekday: number }>();

  private dayOf(day: DateTime): Day {
    const first = this.slotAt(day.startOf('day').toMillis());
    const next = this.slotAt(day.plus({ days: 1 }).startOf('day').toMillis());
    return { date: day.toISODate() ?? '', weekday: day.weekday, first, slots: next - first };
  }
}

/** `07:30` → 450. */
export const minutesOf = (wallClock: string): number =>
  Number(wallClock.slice(0, 2)) * 60 + Number(wallClock.slice(3, 5));

/** 450 → `07:30`; 1440 → `24:00`. */
export const wallClockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The Monday of a date’s week. */
export function mondayOf(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).startOf('week').toISODate() ?? '';
}
