import type { Rota, RotaShift, ShiftBody } from '../../api/views';
import { clockOf, minutesAt, minutesOf } from './days';

type Rules = Rota['rules'];

/** A shift on the clock on the wall: minutes since midnight of its date. */
export interface WallShift {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly { readonly key: string; readonly from: number; readonly to: number }[];
}

export function onTheWall({ shift, from, to, breaks, date }: RotaShift, timeZone: string): WallShift {
  const at = (time: string): number => minutesAt(time, date, timeZone);
  return {
    ...{ kind: shift, from: at(from), to: at(to) },
    breaks: breaks.map((each) => ({ key: each.key, from: at(each.from), to: at(each.to) })),
  };
}

/** As the API takes it. */
export const bodyOf = ({ kind, from, breaks }: WallShift): ShiftBody => ({
  ...{ shift: kind, from: clockOf(from) },
  breaks: breaks.map((each) => ({ key: each.key, from: clockOf(each.from) })),
});

/** The whole shift so many minutes later, its breaks with it. */
export const movedBy = ({ kind, from, to, breaks }: WallShift, minutes: number): WallShift => ({
  ...{ kind, from: from + minutes, to: to + minutes },
  breaks: breaks.map((each) => ({ ...each, from: each.from + minutes, to: each.to + minutes })),
});

/** One break alone. */
export const withBreakMoved = (shift: WallShift, at: number, minutes: number): WallShift => ({
  ...shift,
  breaks: shift.breaks.map((each, place) =>
    place === at ? { ...each, from: each.from + minutes, to: each.to + minutes } : each,
  ),
});

/** When a kind of shift may begin. */
export function beginnings(rules: Rules, kind: string): number[] {
  const rule = rules.shifts.find(({ key }) => key === kind);
  if (!rule) return [];
  const count = Math.floor((minutesOf(rule.latest) - minutesOf(rule.earliest)) / rule.every) + 1;
  return Array.from({ length: count }, (_, at) => minutesOf(rule.earliest) + at * rule.every);
}

/** When a break of a shift may begin, every quarter of an hour. */
export function breakTimes(rules: Rules, key: string, begin: number): number[] {
  const rule = rules.breaks.find((each) => each.key === key);
  if (!rule) return [];
  return Array.from({ length: (rule.latest - rule.earliest) / 15 + 1 }, (_, at) => begin + rule.earliest + at * 15);
}

/**
 * A shift of a kind from a time on, with the breaks that are due at the times that `like` has them: a shift of the rota keeps the rules, so most often
 * this one does too. Without one, in the middle of the time that the rules leave.
 */
export function shiftLike(rules: Rules, kind: string, begin: number, like: WallShift | undefined): WallShift {
  const length = rules.shifts.find(({ key }) => key === kind)?.minutes ?? 0;
  const due = rules.breaks.filter(({ fromShiftMinutes }) => length >= fromShiftMinutes);
  return {
    ...{ kind, from: begin, to: begin + length },
    breaks: due.map(({ key, earliest, latest, minutes }) => {
      const known = like?.kind === kind ? like.breaks.find((each) => each.key === key) : undefined;
      const after = known && like ? known.from - like.from : Math.round((earliest + latest) / 30) * 15;
      return { key, from: begin + after, to: begin + after + minutes };
    }),
  };
}
