import { MIDDLE_LEVEL } from './shrink';

/** What is expected of one kind of work. */
export interface KindFigures {
  readonly key: string;
  /** Logarithm of seconds, and the part that is settled, at `MIDDLE_LEVEL`. */
  readonly time: number;
  readonly settled: number;
  /** What one settled piece more is worth: the dual price of the staffing plan, or the work in it where there is no plan. Above or equal to 0. */
  readonly worth: number;
  readonly asked: {
    readonly skills: readonly { readonly skill: string }[];
    readonly roles: readonly string[];
    readonly teams: readonly string[];
  };
}

/** What policies go by until the next time: worked out of all that was learned, by one moment. */
export interface Reckoning {
  readonly at: number;
  /** Whether a staffing plan said what work is worth. */
  readonly priced: boolean;
  readonly kinds: readonly KindFigures[];
  /** What a level more changes in `time` and `settled`. */
  readonly timePerLevel: number;
  readonly settledPerLevel: number;
  /** By how much the logarithm of somebody’s pace is believed to differ from what their level lets expect; the numbers are indexes into `kinds`. */
  readonly people: readonly {
    readonly employeeId: string;
    readonly differs: readonly (readonly [kind: number, by: number])[];
  }[];
}

/** Nobody settles less than so much of anything: a logarithm needs a bound. */
const LEAST_SETTLED = 0.05;

export const settledWithin = (part: number): number => Math.min(1, Math.max(LEAST_SETTLED, part));

/** Logarithm of the settled pieces a second that a level lets expect. */
export function paceOfLevel(
  { timePerLevel, settledPerLevel }: Pick<Reckoning, 'timePerLevel' | 'settledPerLevel'>,
  { time, settled }: Pick<KindFigures, 'time' | 'settled'>,
  level: number,
): number {
  const above = level - MIDDLE_LEVEL;
  return Math.log(settledWithin(settled + settledPerLevel * above)) - (time + timePerLevel * above);
}
