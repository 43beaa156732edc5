/** How a day may be worked. Times of day are on the clock on the wall, lengths in minutes; everything in whole quarters of an hour. */
export interface ShiftRule {
  /** `morning`; people may be kept to some of them. */
  readonly key: string;
  /** From coming to going, breaks included. */
  readonly minutes: number;
  /** It begins at or after… */
  readonly earliest: string;
  /** …and at or before. Later than `earliest` means flexitime where `core` says what must be covered. */
  readonly latest: string;
  /** Between two possible beginnings. */
  readonly every: number;
  /** ISO weekdays; none: every day. */
  readonly weekdays?: readonly number[] | undefined;
}

export interface BreakRule {
  readonly key: string;
  readonly minutes: number;
  /** Counts as working time. */
  readonly paid: boolean;
  /** For shifts of at least so many minutes. */
  readonly fromShiftMinutes: number;
  /** It begins so long after the shift at the earliest… */
  readonly earliest: number;
  /** …and at the latest. */
  readonly latest: number;
}

/** What a rota is planned and judged by. The order of `breaks` is the order of the day. */
export interface RotaRules {
  readonly shifts: readonly ShiftRule[];
  readonly breaks: readonly BreakRule[];
  /** Least working time between two breaks. */
  readonly apart: number;
  /** After so much working time there has been a break of at least `rest.minutes`. */
  readonly rest: { readonly after: number; readonly minutes: number };
  /** Between two shifts. */
  readonly restBetweenShifts: number;
  /** Working time from Monday to Sunday; a shift counts in the week in which it begins. */
  readonly mostMinutesPerWeek: number;
  readonly mostDaysPerWeek: number;
  readonly mostDaysInARow: number;
  /** Whether anybody works on a holiday. */
  readonly openOnHolidays: boolean;
  /** Flexitime: everybody who works is there between these times of day. */
  readonly core: { readonly from: string; readonly to: string } | null;
}

/**
 * Indonesian defaults: half an hour at the latest after four hours of work, not counted as working time (Law 13/2003, article 79, as amended by Law 6/2023);
 * eight hours a day for five days, forty a week (article 77; for six days of seven hours say so). Rest of eleven hours between two shifts is not Indonesian law but
 * EU directive 2003/88, article 3. Two short breaks and lunch are custom.
 */
export const INDONESIAN_RULES: RotaRules = {
  shifts: [{ key: 'day', minutes: 540, earliest: '07:00', latest: '11:00', every: 30 }],
  breaks: [
    { key: 'first', minutes: 15, paid: true, fromShiftMinutes: 360, earliest: 60, latest: 150 },
    { key: 'lunch', minutes: 60, paid: false, fromShiftMinutes: 300, earliest: 180, latest: 255 },
    { key: 'second', minutes: 15, paid: true, fromShiftMinutes: 480, earliest: 375, latest: 450 },
  ],
  apart: 60,
  rest: { after: 240, minutes: 30 },
  restBetweenShifts: 660,
  mostMinutesPerWeek: 2_400,
  mostDaysPerWeek: 5,
  mostDaysInARow: 6,
  openOnHolidays: false,
  core: null,
};

/** What the rules give a shift of this length, in order. */
export function breaksOf(rules: Pick<RotaRules, 'breaks'>, minutes: number): readonly BreakRule[] {
  return rules.breaks.filter(({ fromShiftMinutes }) => minutes >= fromShiftMinutes);
}
