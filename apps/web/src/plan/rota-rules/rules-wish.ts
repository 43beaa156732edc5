import type { RotaRules, RotaRulesBody } from '../../api/views';
import { keyOf } from '../../api/key-of';

/** Rules of a team as a form holds them: everything is text; lengths of an hour and more are hours, shorter ones minutes. */
export interface RulesWish {
  readonly timeZone: string;
  readonly shifts: ShiftWish[];
  readonly breaks: BreakWish[];
  readonly apartMinutes: string;
  readonly restAfterHours: string;
  readonly restMinutes: string;
  readonly coreFrom: string;
  readonly coreTo: string;
  readonly betweenHours: string;
  readonly weekHours: string;
  readonly weekDays: string;
  readonly daysInARow: string;
  readonly openOnHolidays: boolean;
}

/** What is called something here and has a key at the service: whoever leaves the name as it was read leaves the key, in whichever language they read it. */
interface Named {
  readonly name: string;
  /** Undefined: a new one. */
  readonly known?: { readonly key: string; readonly name: string };
}

export interface ShiftWish extends Named {
  readonly hours: string;
  readonly earliest: string;
  readonly latest: string;
  readonly every: string;
  /** ISO; none: every day. */
  readonly weekdays: string[];
}

export interface BreakWish extends Named {
  readonly minutes: string;
  readonly paid: boolean;
  readonly fromHours: string;
  /** After the beginning of the shift. */
  readonly earliestHours: string;
  readonly latestHours: string;
}

export const NEW_SHIFT: ShiftWish = {
  ...{ name: '', hours: '9', earliest: '07:00', latest: '11:00', every: '30', weekdays: [] },
};
export const NEW_BREAK: BreakWish = {
  ...{ name: '', minutes: '15', paid: true, fromHours: '6', earliestHours: '2', latestHours: '3' },
};

const hours = (minutes: number): string => String(minutes / 60);
const minutes = (text: string): number => Math.round(Number(text) * 60);

/** @param called what a key is called in the reader's language */
export function wishOf(rules: RotaRules, called: (key: string) => string): RulesWish {
  const { timeZone, rest, core, apart, openOnHolidays } = rules;
  const named = ({ key }: { readonly key: string }) => ({ name: called(key), known: { key, name: called(key) } });
  return {
    shifts: rules.shifts.map((shift) => ({
      ...{ ...named(shift), hours: hours(shift.minutes), earliest: shift.earliest, latest: shift.latest },
      ...{ every: String(shift.every), weekdays: (shift.weekdays ?? []).map(String) },
    })),
    breaks: rules.breaks.map((each) => ({
      ...{ ...named(each), minutes: String(each.minutes), paid: each.paid, fromHours: hours(each.fromShiftMinutes) },
      ...{ earliestHours: hours(each.earliest), latestHours: hours(each.latest) },
    })),
    ...{ timeZone, openOnHolidays, apartMinutes: String(apart) },
    ...{ restAfterHours: hours(rest.after), restMinutes: String(rest.minutes) },
    ...{ coreFrom: core?.from ?? '', coreTo: core?.to ?? '' },
    ...{ betweenHours: hours(rules.restBetweenShifts), weekHours: hours(rules.mostMinutesPerWeek) },
    ...{ weekDays: String(rules.mostDaysPerWeek), daysInARow: String(rules.mostDaysInARow) },
  };
}

/** As the API takes it. */
export function bodyOf(wish: RulesWish): RotaRulesBody {
  const { timeZone, openOnHolidays, coreFrom, coreTo } = wish;
  return {
    shifts: wish.shifts.map(({ hours: length, every, weekdays, earliest, latest, ...named }) => ({
      ...{ key: keyIn(named), minutes: minutes(length), earliest, latest, every: Number(every) },
      ...(weekdays.length > 0 && { weekdays: weekdays.map(Number).sort() }),
    })),
    breaks: wish.breaks.map(({ minutes: length, paid, fromHours, earliestHours, latestHours, ...named }) => ({
      ...{ key: keyIn(named), minutes: Number(length), paid, fromShiftMinutes: minutes(fromHours) },
      ...{ earliest: minutes(earliestHours), latest: minutes(latestHours) },
    })),
    ...{ timeZone, openOnHolidays, apart: Number(wish.apartMinutes) },
    rest: { after: minutes(wish.restAfterHours), minutes: Number(wish.restMinutes) },
    core: coreFrom && coreTo ? { from: coreFrom, to: coreTo } : null,
    ...{ restBetweenShifts: minutes(wish.betweenHours), mostMinutesPerWeek: minutes(wish.weekHours) },
    ...{ mostDaysPerWeek: Number(wish.weekDays), mostDaysInARow: Number(wish.daysInARow) },
  };
}

const keyIn = ({ name, known }: Named): string => (name === known?.name ? known.key : keyOf(name));

/** Whether another of the same kind is called the same: here, or at the service, which knows them by their keys. */
export const isNamedTwice = (all: readonly Named[], at: number): boolean => {
  const one = all[at];
  const isCalledSo = (other: Named): boolean =>
    one !== undefined && (keyIn(other) === keyIn(one) || keyOf(other.name) === keyOf(one.name));
  return all.some((other, place) => place !== at && isCalledSo(other));
};
