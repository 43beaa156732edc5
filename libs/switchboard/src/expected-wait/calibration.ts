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

/**
 * Holds an 80% interval to its word, whatever the forecast is worth: each score is moved up when a wait turns out above it and down when below, in proportions that balance at 10, 50 and
 * 90%. So over a long time the parts outside are 10% on either side, also where waits drift (I. Gibbs and E. Candès, Adaptive conformal inference under distribution shift, 2021;
 * their equation 2 on each side). `weight` is how many contacts this one stands for.
 */
export function calibrated({ low, middle, high, known }: Scores, score: number, weight: number): Scores {
  const step = Math.max(STEP, FIRST_STEP / Math.sqrt(known + 1)) * weight;
  const toward = (at: number, part: number): number => at + step * (part - (score <= at ? 1 : 0));
  const next = toward(middle, 0.5);
  return {
    low: Math.min(next, toward(low, 0.1)),
    middle: next,
    high: Math.max(next, toward(high, 0.9)),
    known: known + 1,
  };
}
