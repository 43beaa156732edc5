import type { Board } from '../board/board';
import { type Own, differenceOf, estimatesFrom, everythingSeen } from '../rates/reckon';
import { settledWithin } from '../rates/reckoning';
import { believedOf, expectedOf, partBelieved } from '../rates/shrink';

/** What was learned of somebody at one reason, with all that it was worked out of. Times are geometric means, in seconds. */
export interface LearnedRate {
  readonly reasonId: string;
  readonly level: number;
  /** Pieces of work, each fading. */
  readonly pieces: number;
  readonly seconds: Ingredients;
  /** Parts from 0 to 1. */
  readonly settled: Ingredients;
  /** How many times what the level lets expect is believed to be settled in the same time. */
  readonly pace: number;
}

interface Ingredients {
  readonly seen: number;
  /** Of their level, by what was seen of everybody. */
  readonly expected: number;
  /** How much of the difference is believed, from 0 to 1. */
  readonly believedPart: number;
  readonly estimate: number;
}

/** Of one person, as of `now`. Looks at what was learned of everybody, as the estimate does. */
export function learnedRatesOf(board: Board, employeeId: string, now: number): LearnedRate[] {
  if (!board.rates.learns) return [];
  const all = everythingSeen(board, now);
  const estimates = estimatesFrom(all);
  return all
    .filter((own) => own.employeeId === employeeId)
    .map((own) => ({
      reasonId: own.reasonId,
      level: own.time.level,
      pieces: own.evidence.pieces,
      seconds: inSeconds(ingredients(estimates.time, own.time)),
      settled: asParts(ingredients(estimates.settled, own.settled)),
      pace: Math.exp(differenceOf(estimates, own)),
    }));
}

function ingredients(expectation: Parameters<typeof believedOf>[0], seen: Own['time']): Ingredients {
  const expected = expectedOf(expectation, seen.group, seen.level) ?? seen.mean;
  return {
    ...{ seen: seen.mean, expected, believedPart: partBelieved(expectation, seen.pieces) },
    estimate: expected + believedOf(expectation, seen),
  };
}

const inSeconds = ({ seen, expected, believedPart, estimate }: Ingredients): Ingredients => ({
  ...{ seen: Math.exp(seen), expected: Math.exp(expected), believedPart, estimate: Math.exp(estimate) },
});

const asParts = ({ seen, expected, believedPart, estimate }: Ingredients): Ingredients => ({
  ...{ seen, expected: settledWithin(expected), believedPart, estimate: settledWithin(estimate) },
});
