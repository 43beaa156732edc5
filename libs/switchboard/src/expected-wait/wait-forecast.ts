/** How fast those ahead leave, as far as it is known; rates are per second. */
export interface Pace {
  /** Acceptances, all people together. */
  readonly taken: number;
  /** Those of people who may be asked for this one, where they are fewer. */
  readonly own?: number | undefined;
  /** How often one who waits gives up. */
  readonly left: number;
  /** How many acceptances the rate was seen in: the fewer, the wider the forecast. */
  readonly seen: number;
}

/** A wait as a gamma distribution: its mean in seconds, and its shape (1 over the squared coefficient of variation). */
export interface WaitForecast {
  readonly mean: number;
  readonly shape: number;
}

/** So many terms are added up; of those behind them there is an integral, so that a long queue costs no more than a short one. */
const ADDED_UP = 16;

/**
 * The wait at a place (from 1), from now until acceptance. Whoever stands there waits for as many departures, and with i others ahead the next comes after an exponential time
 * of rate `taken + i × left` (W. Whitt, Predicting queueing delays, Management Science 45, 1999, section 4: M/M/s with abandonment; the QLr predictor of
 * R. Ibrahim and W. Whitt, Real-time delay estimation in overloaded multiserver queues with abandonments, Management Science 55, 2009). Two moments of that sum, and
 * the uncertainty of a rate that was seen a few times, give a gamma distribution. At the head of the queue it waits for those alone who may be asked for it.
 */
export function forecastAt(place: number, { taken, own = taken, left, seen }: Pace): WaitForecast {
  let mean = 0;
  let variance = 0;
  const alone = Math.min(place, ADDED_UP);
  for (let ahead = 0; ahead < alone; ahead++) {
    const step = 1 / ((ahead === 0 ? own : taken) + ahead * left);
    mean += step;
    variance += step * step;
  }
  if (place > alone) {
    const [first, last] = [taken + (alone - 0.5) * left, taken + (place - 0.5) * left];
    mean += left > 0 ? Math.log(last / first) / left : (place - alone) / taken;
    variance += (place - alone) / (first * last);
  }
  return { mean, shape: 1 / (variance / mean ** 2 + 1 / seen) };
}

/**
 * Where a wait lies in a forecast, on the scale of a standard normal distribution whatever the place: E. B. Wilson and M. M. Hilferty, The distribution of chi-square
 * (1931). So forecasts for the head and for the end of a queue can be compared with one ruler.
 */
export function scoreOf(waited: number, { mean, shape }: WaitForecast): number {
  return (Math.cbrt(waited / mean) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
}

/** The wait in seconds with that score: the other way round. */
export function waitWith(score: number, { mean, shape }: WaitForecast): number {
  return mean * Math.max(0, 1 - 1 / (9 * shape) + score / (3 * Math.sqrt(shape))) ** 3;
}
