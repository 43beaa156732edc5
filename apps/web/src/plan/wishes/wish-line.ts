import type { RotaWish } from '../../api/views';

export const KINDS = ['weekday-off', 'day-off', 'hours', 'break'] as const;

/** A wish as a form holds it: everything is text, whatever its kind needs. */
export interface WishLine {
  readonly kind: (typeof KINDS)[number];
  readonly date: string;
  /** ISO; empty: every day. */
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: string;
}

export const NEW_LINE: WishLine = {
  ...{ kind: 'weekday-off', date: '', weekday: '5', from: '08:00', to: '17:00', minutes: '15' },
};

/** What people often wish for, by its time alone: nobody learns what for. */
export const USUAL = {
  friday: { ...NEW_LINE, kind: 'break', weekday: '5', from: '11:45', to: '13:00', minutes: '30' },
  midday: { ...NEW_LINE, kind: 'break', weekday: '', from: '12:00', to: '13:30', minutes: '15' },
  afternoon: { ...NEW_LINE, kind: 'break', weekday: '', from: '15:00', to: '16:30', minutes: '15' },
  dusk: { ...NEW_LINE, kind: 'break', weekday: '', from: '17:45', to: '18:45', minutes: '15' },
} as const satisfies Record<string, WishLine>;

export function lineOf(wish: RotaWish): WishLine {
  const { kind } = wish;
  switch (wish.kind) {
    case 'day-off':
      return { ...NEW_LINE, kind, date: wish.date };
    case 'weekday-off':
      return { ...NEW_LINE, kind, weekday: String(wish.weekday) };
    default: {
      const { weekday, from, to } = wish.time;
      const minutes = wish.kind === 'break' ? String(wish.minutes) : NEW_LINE.minutes;
      return { ...NEW_LINE, kind, weekday: weekday === null ? '' : String(weekday), from, to, minutes };
    }
  }
}

/** As the API takes it. */
export function wishOf({ kind, date, weekday, from, to, minutes }: WishLine): RotaWish {
  const time = { weekday: weekday === '' ? null : Number(weekday), from, to };
  switch (kind) {
    case 'day-off':
      return { kind, date };
    case 'weekday-off':
      return { kind, weekday: Number(weekday || 1) };
    case 'hours':
      return { kind, time };
    case 'break':
      return { kind, time, minutes: Number(minutes) };
  }
}
