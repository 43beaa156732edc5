import type { RotaTermsBody, RotaWishesBody } from '@sambung/contracts';
import { minutesOf, type WeeklyTime, type Wish } from '@sambung/rota';

type Said = RotaTermsBody['unavailable'][number];

/** What ends when it begins or before ends on the next day. */
export function weeklyTime({ weekday, from, to }: Said): WeeklyTime {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  return { weekday, from: begin, to: end > begin ? end : end + 1_440 };
}

export function wishOf(said: RotaWishesBody['wishes'][number]): Wish {
  switch (said.kind) {
    case 'hours':
      return { kind: 'hours', time: weeklyTime(said.time) };
    case 'break':
      return { kind: 'break', time: weeklyTime(said.time), minutes: said.minutes };
    default:
      return said;
  }
}
