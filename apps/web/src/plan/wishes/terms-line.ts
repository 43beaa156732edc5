import type { RotaTerms } from '../../api/views';

/** Terms of somebody as a form holds them: everything is text, and empty is as the rules of the team say. */
export interface TermsWish {
  readonly hours: string;
  readonly days: string;
  /** None: all. */
  readonly shifts: string[];
  readonly unavailable: { readonly weekday: string; readonly from: string; readonly to: string }[];
}

export const NEW_TIME = { weekday: '', from: '18:00', to: '22:00' };

export function termsWishOf({ mostMinutesPerWeek, mostDaysPerWeek, shifts, unavailable }: RotaTerms): TermsWish {
  return {
    hours: mostMinutesPerWeek === null ? '' : String(mostMinutesPerWeek / 60),
    days: mostDaysPerWeek === null ? '' : String(mostDaysPerWeek),
    shifts: [...(shifts ?? [])],
    unavailable: unavailable.map(({ weekday, ...time }) => ({
      ...{ ...time, weekday: weekday === null ? '' : String(weekday) },
    })),
  };
}

/** As the API takes it. */
export function termsOf({ hours, days, shifts, unavailable }: TermsWish): Omit<RotaTerms, 'employeeId' | 'wishes'> {
  return {
    mostMinutesPerWeek: hours === '' ? null : Math.round(Number(hours) * 60),
    mostDaysPerWeek: days === '' ? null : Number(days),
    shifts: shifts.length === 0 ? null : shifts,
    unavailable: unavailable.map(({ weekday, ...time }) => ({
      ...{ ...time, weekday: weekday === '' ? null : Number(weekday) },
    })),
  };
}
