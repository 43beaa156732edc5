import type { Rota, RotaBody } from '../../api/views';
import { asSpans, coverOn } from './cover';
import { clockOf, plusDays, weekdayOf } from './days';

/** On which days of the week people are needed: every day, Monday to Friday, Saturday and Sunday, or one (ISO). */
export const WHICH_DAYS = ['all', 'workdays', 'weekend', '1', '2', '3', '4', '5', '6', '7'] as const;

export interface NeedWish {
  readonly days: (typeof WHICH_DAYS)[number];
  readonly from: string;
  readonly to: string;
  readonly people: string;
}

export interface PlanWish {
  /** A demand that was saved from real contacts; empty: none. */
  readonly demand: string;
  readonly needs: NeedWish[];
  readonly seconds: string;
}

export const FIRST_NEED: NeedWish = { days: 'workdays', from: '08:00', to: '17:00', people: '2' };

const WEEKDAYS: Readonly<Partial<Record<NeedWish['days'], readonly number[]>>> = {
  all: [1, 2, 3, 4, 5, 6, 7],
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
};

/** ISO weekdays. */
export const weekdaysOf = (days: NeedWish['days']): readonly number[] => WEEKDAYS[days] ?? [Number(days)];

/** As the API takes it: a need for each weekday, so that the last of two that overlap holds, whatever days they were said for. */
export function bodyFor({ demand, needs, seconds }: PlanWish, teamId: string, from: string): RotaBody {
  const list = needs.flatMap(({ days, people, ...time }) =>
    weekdaysOf(days).map((weekday) => ({ weekday, ...time, people: Number(people) })),
  );
  const queue = { key: 'floor', ...(demand !== '' && { demand }), needs: list, skills: [], languages: [], history: [] };
  const body = { teamId, from, days: 7, seconds: Number(seconds), queues: [queue] };
  return body;
}

/** What was needed in an earlier rota, as people at times: to begin the next one with. Of whoever could serve which queue it knows nothing. */
export function needsFrom(rota: Pick<Rota, 'from' | 'days' | 'cover' | 'timeZone'>): NeedWish[] {
  const dates = Array.from({ length: Math.min(7, rota.days) }, (_, day) => plusDays(rota.from, day));
  const needs = dates.flatMap((date) =>
    asSpans(coverOn(rota, date).map((each) => ({ ...each, there: 0, missing: 0, because: [] }))).map(
      ({ from, to, needed }) => ({
        ...{ weekday: weekdayOf(date), from: clockOf(from), to: clockOf(to), people: String(needed) },
      }),
    ),
  );
  const same = new Map<string, number[]>();
  for (const { weekday, ...time } of needs) {
    const key = JSON.stringify(time);
    same.set(key, [...(same.get(key) ?? []), weekday]);
  }
  return [...same].flatMap(([time, weekdays]) =>
    daysOf(weekdays).map((days) => ({ days, ...(JSON.parse(time) as Omit<NeedWish, 'days'>) })),
  );
}

/** As few words as say it. */
function daysOf(weekdays: readonly number[]): NeedWish['days'][] {
  const whole = (['all', 'workdays', 'weekend'] as const).find((days) => WEEKDAYS[days]?.join() === weekdays.join());
  return whole ? [whole] : weekdays.map((weekday) => String(weekday) as NeedWish['days']);
}
