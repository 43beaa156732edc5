import { estimatePatience, type Patience } from './patience';
import { usualWeek, weekdayOf, type UsualWeek } from './usual-week';

/** A contact that came. */
export interface PastContact {
  /** Local date, `2026-11-23`. */
  readonly date: string;
  /** Quarter of an hour on the clock on the wall, 0 to 95. */
  readonly quarter: number;
  /** How long it took somebody, s; null: it is not known, or nobody had it. */
  readonly handleSeconds: number | null;
  /** Until it was answered or given up, s; null: not known. */
  readonly waitedSeconds: number | null;
  readonly abandoned: boolean;
}

export interface UsualDemand {
  readonly week: UsualWeek;
  /** How many days of each weekday were counted, Monday first. */
  readonly days: readonly number[];
  readonly contacts: number;
  /** Of these: gave up; and of those who did not, how many have no length. */
  readonly abandoned: number;
  readonly withoutLength: number;
  /** Mean of all whose length is known, s; null: of none. */
  readonly handleSeconds: number | null;
  readonly patience: Patience;
}

/**
 * What usually comes in each quarter of an hour of a week: the mean over the days that are counted, also of those on which nothing came. Who gave up came too. How long a contact takes is the mean of the
 * whole history: a single quarter of an hour has too few to say.
 * @param days the days to count; contacts of other days are left out
 */
export function usualDemand(contacts: readonly PastContact[], days: readonly string[]): UsualDemand {
  const counted = new Set(days);
  const kept = contacts.filter(({ date }) => counted.has(date));
  const handled = kept.flatMap(({ handleSeconds }) => handleSeconds ?? []);
  const handleSeconds = handled.length > 0 ? handled.reduce((sum, each) => sum + each, 0) / handled.length : null;
  const one = { contacts: 1, handleSeconds: handleSeconds ?? 0 };
  const waits = kept.flatMap(({ waitedSeconds, abandoned }) =>
    waitedSeconds === null ? [] : [{ seconds: waitedSeconds, abandoned }],
  );
  return {
    week: usualWeek(
      kept.map(({ date, quarter }) => ({ date, quarter, ...one })),
      days,
    ),
    days: [1, 2, 3, 4, 5, 6, 7].map((weekday) => days.filter((date) => weekdayOf(date) === weekday).length),
    contacts: kept.length,
    abandoned: kept.filter((each) => each.abandoned).length,
    withoutLength: kept.filter((each) => !each.abandoned && each.handleSeconds === null).length,
    handleSeconds,
    patience: estimatePatience(waits),
  };
}
