import type { Rota } from '../../api/views';
import { minutesAt } from './days';

const QUARTER = 15;

/** People needed and there over some time of a day, in minutes since its midnight. */
export interface CoverSpan {
  readonly from: number;
  readonly to: number;
  readonly needed: number;
  readonly there: number;
  readonly missing: number;
  /** The rules that keep people away, most first. */
  readonly because: readonly string[];
}

/** The quarters of an hour of a date in which anybody is needed. */
export function coverOn({ cover, timeZone }: Pick<Rota, 'cover' | 'timeZone'>, date: string): CoverSpan[] {
  return cover.flatMap(({ at, needed, there, missing, because }) => {
    const from = minutesAt(at, date, timeZone);
    const rules = because.map(({ rule }) => rule);
    return from >= 0 && from < 1_440 ? [{ from, to: from + QUARTER, needed, there, missing, because: rules }] : [];
  });
}

/** The same with what does not change told once: for people who read. */
export function asSpans(quarters: readonly CoverSpan[]): CoverSpan[] {
  const spans: CoverSpan[] = [];
  for (const quarter of quarters) {
    const last = spans.at(-1);
    const goesOn =
      last?.to === quarter.from &&
      last.needed === quarter.needed &&
      last.there === quarter.there &&
      last.missing === quarter.missing &&
      last.because.join() === quarter.because.join();
    if (goesOn) spans[spans.length - 1] = { ...last, to: quarter.to };
    else spans.push(quarter);
  }
  return spans;
}

/** How far the rota, as it stands, may be above the best there could be: a part of its cost. */
export const gapOf = ({ cost, bound }: Pick<Rota, 'cost' | 'bound'>): number =>
  cost > 0 ? Math.max(0, (cost - bound) / cost) : 0;

/** Hours of work that are missing. */
export const hoursMissing = ({ missing }: Pick<Rota, 'missing'>): number => (missing * QUARTER) / 60;
