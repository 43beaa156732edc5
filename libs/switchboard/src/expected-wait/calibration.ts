/** The scores between which 80% of the waits have come to lie, the one in their middle, and how many waits that is known from. */
export interface Scores {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly known: number;
}

/** Of the standard normal distribution: right as long as the forecast’s own spread is. */
export const AS_FORECAST: Scores = { low: -1.2816, middle: 0, high: 1.2816, known: 0 };

/** How far the first wait moves a score, and how far each of many does. Chosen by simulation: larger steps run after waits that have been. */
const FIRST_STEP = 0.1;
const STEP = 0.02;

/** Where a wait ended in its forecast. */
export interface Outcome {
  readonly score: number;
  /** Nobody saw how long it would have been, but that it is longer. */
  readonly gaveUp: boolean;
}

/**
 * Holds an 80% interval to its word, whatever the forecast is worth: each score is moved up when a wait turns out above it and down when below, in proportions that balance at 10, 50 and
 * 90%. So over a long time the parts outside are 10% on either side, also where waits drift (I. Gibbs and E. Candès, Adaptive conformal inference under distribution shift, 2021;
 * their equation 2 on each side).
 */
export function calibrated(scores: Scores, outcome: Outcome): Scores {
  const { low, middle, high, known } = scores;
  const step = Math.max(STEP, FIRST_STEP / Math.sqrt(known + 1));
  const toward = (at: number, part: number): number => at + step * (part - partBelow(scores, at, part, outcome));
  const next = toward(middle, 0.5);
  return {
    low: Math.min(next, toward(low, 0.1)),
    middle: next,
    high: Math.max(next, toward(high, 0.9)),
    known: known + 1,
  };
}

/**
 * How far the wait counts as one of those that end below a score under which a `part` of all waits lies. Whoever gave up below it counts with the chance that they would have been taken
 * before it, had they stayed, by the scores themselves: so each of them stands for as many as end later as there are, and the part that is below comes to be that of Kaplan and Meier
 * whatever people’s patience is like (B. Efron, The two sample problem with censored data, 1967, section 7: the self-consistent estimator).
 */
function partBelow(scores: Scores, at: number, part: number, { score, gaveUp }: Outcome): number {
  if (!gaveUp) return score <= at ? 1 : 0;
  const gone = partUpTo(scores, score);
  return gone < part ? (part - gone) / (1 - gone) : 0;
}

const LOGIT = Math.log(9);
/** Between the scores, and beyond them: a logistic distribution’s through the three that are known. */
function partUpTo({ low, middle, high }: Scores, score: number): number {
  const spread = score < middle ? middle - low : high - middle;
  return 1 / (1 + Math.exp((-LOGIT * (score - middle)) / Math.max(spread, 1e-9)));
}
