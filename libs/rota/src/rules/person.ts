/** A break that somebody has, from its first slot to behind its last. */
export interface Break {
  /** Key of its rule. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** One person’s work of one day, in slots of a horizon. */
export interface Shift {
  readonly employeeId: string;
  /** Key of its rule. */
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly Break[];
}

/** Times of day in minutes after midnight on the wall; `to` may lie after midnight (above 1440). */
export interface WeeklyTime {
  /** ISO weekday; null: every day. */
  readonly weekday: number | null;
  readonly from: number;
  readonly to: number;
}

/**
 * What somebody would like. A wish has no reason: whoever wishes for a quarter of an hour at a certain time of day may want to pray, to feed a child or to smoke,
 * and nobody learns which.
 */
export type Wish =
  | { readonly kind: 'day-off'; readonly date: string }
  | { readonly kind: 'weekday-off'; readonly weekday: number }
  /** To work within these hours. */
  | { readonly kind: 'hours'; readonly time: WeeklyTime }
  /** So many minutes of break within these hours, on days on which one works through them. */
  | { readonly kind: 'break'; readonly time: WeeklyTime; readonly minutes: number };

/** Somebody who is planned, with what holds for them. */
export interface Person {
  readonly id: string;
  /** Which queues they can serve: bit n for queue n. */
  readonly covers: number;
  /** Local dates. */
  readonly away: ReadonlySet<string>;
  /** Never then. */
  readonly unavailable: readonly WeeklyTime[];
  /** Kinds of shift that they work; null: any. */
  readonly kinds: readonly string[] | null;
  /** Their own, at most what the rules say. */
  readonly mostMinutesPerWeek: number;
  readonly mostDaysPerWeek: number;
  /** What is planned for them outside of this rota: last week’s, next week’s. In slots of this horizon. */
  readonly elsewhere: readonly Shift[];
  /** Quarters of an hour before seven, after nineteen and at weekends, over the last weeks. */
  readonly unsocial: number;
  readonly wishes: readonly Wish[];
}

/** Working time of a shift in slots: breaks that are not paid are not in it. */
export function workOf(shift: Shift, isPaid: (key: string) => boolean): number {
  const unpaid = shift.breaks.filter(({ key }) => !isPaid(key));
  return shift.to - shift.from - unpaid.reduce((sum, { from, to }) => sum + to - from, 0);
}
