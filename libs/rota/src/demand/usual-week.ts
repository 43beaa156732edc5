/** How many contacts began in a quarter of an hour, and how long they took. */
export interface CountedQuarter {
  /** Local date, `2026-11-23`. */
  readonly date: string;
  /** Quarters of an hour since its midnight, on the clock on the wall: 0 to 95. */
  readonly quarter: number;
  readonly contacts: number;
  /** Mean, s. */
  readonly handleSeconds: number;
}

/** By ISO weekday, then by quarter of an hour. */
export type UsualWeek = ReadonlyMap<number, ReadonlyMap<number, { contacts: number; handleSeconds: number }>>;

/**
 * What usually comes on each weekday: the mean over the days that were counted (a counted day on which nothing came in a quarter counts as nothing),
 * the time with a contact weighted by contacts. Days that are no usual ones (holidays) are for the caller to leave out.
 * @param whole days that count also where nothing of them was counted, because nothing came
 */
export function usualWeek(counted: readonly CountedQuarter[], whole: readonly string[] = []): UsualWeek {
  const days = new Map<number, Set<string>>();
  for (const date of whole) setIn(days, weekdayOf(date), new Set<string>()).add(date);
  const sums = new Map<number, Map<number, { contacts: number; seconds: number }>>();
  for (const { date, quarter, contacts, handleSeconds } of counted) {
    const weekday = weekdayOf(date);
    setIn(days, weekday, new Set<string>()).add(date);
    const sum = setIn(setIn(sums, weekday, new Map<number, never>()), quarter, { contacts: 0, seconds: 0 });
    sum.contacts += contacts;
    sum.seconds += contacts * handleSeconds;
  }
  const mean = (weekday: number, sum: { contacts: number; seconds: number }) => ({
    contacts: sum.contacts / (days.get(weekday)?.size ?? 1),
    handleSeconds: sum.contacts === 0 ? 0 : sum.seconds / sum.contacts,
  });
  return new Map(
    [...sums].map(([weekday, quarters]) => [
      weekday,
      new Map([...quarters].map(([quarter, sum]) => [quarter, mean(weekday, sum)])),
    ]),
  );
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

function setIn<Key, Value>(map: Map<Key, Value>, key: Key, otherwise: Value): Value {
  const found = map.get(key) ?? otherwise;
  map.set(key, found);
  return found;
}
