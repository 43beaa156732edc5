import { STRETCHES } from './leaving';

/** How fast those ahead leave, as far as it is known; rates are per second. */
export interface Pace {
  /** Acceptances, all people together. */
  readonly taken: number;
  /** Those of people who may be asked for this one, where they are fewer. */
  readonly own?: number | undefined;
  /** How often one who waits gives up, by the stretch of places that they stand in. */
  readonly left: readonly number[];
  /** How many acceptances the rate was seen in: the fewer, the wider the forecast. */
  readonly seen: number;
}

/** A wait as a gamma distribution: its mean in seconds, and its shape (1 over the squared coefficient of variation). */
export interface WaitForecast {
  readonly mean: number;
  readonly shape: number;
}

/** So many terms are added up, of more there is an integral: a long queue costs no more than a short one. */
const ADDED_UP = 16;

/**
 * The wait at a place (from 1), from now until acceptance. Whoever stands there waits for as many departures, and with i others ahead the next comes after an exponential time
 * of rate `taken` and what those i give up at, each by where they stand (W. Whitt, Predicting queueing delays, Management Science 45, 1999, section 4: M/M/s with abandonment; with
 * rates by place, see `Leaving`, the QLap predictor of R. Ibrahim and W. Whitt, Real-time delay estimation in overloaded multiserver queues with abandonments, Management
 * Science 55, 2009). Two moments of that sum, and the uncertainty of a rate that was seen a few times, give a gamma distribution. At the head of the queue it waits for those
 * alone who may be asked for it.
 */
export function forecastAt(place: number, { taken, own = taken, left, seen }: Pace): WaitForecast {
  let mean = 1 / own;
  let variance = mean ** 2;
  let rate = taken;
  for (const [stretch, from] of STRETCHES.entries()) {
    const ahead = Math.min(place - 1, STRETCHES[stretch + 1] ?? Infinity) - from;
    if (ahead <= 0) break;
    const more = left[stretch] ?? 0;
    const moments = momentsOf(ahead, rate, more);
    mean += moments.mean;
    variance += moments.variance;
    rate += ahead * more;
  }
  return { mean, shape: 1 / (variance / mean ** 2 + 1 / seen) };
}

/** Of the time until so many have left, the last of them at `rate` and `more`, each before that at as much `more` again. */
function momentsOf(count: number, rate: number, more: number): { readonly mean: number; readonly variance: number } {
  if (count <= ADDED_UP) {
    const steps = Array.from({ length: count }, (_, ahead) => 1 / (rate + (ahead + 1) * more));
    return { mean: sumOf(steps), variance: sumOf(steps.map((step) => step ** 2)) };
  }
  const [last, first] = [rate + 0.5 * more, rate + (count + 0.5) * more];
  return { mean: more > 0 ? Math.log(first / last) / more : count / rate, variance: count / (first * last) };
}

const sumOf = (steps: readonly number[]): number => steps.reduce((sum, step) => sum + step, 0);

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

/** A wait that is over. */
export interface Wait {
  /** Seconds. */
  readonly waited: number;
  /** Nobody saw how long it would have been, but that it is longer. */
  readonly gaveUp: boolean;
}

/**
 * How long a wait was; of who gave up how long it would have been on the average, as far as the forecast knows (J. Buckley and I. James, Linear regression with censored data,
 * Biometrika 66, 1979). The scores are taken as those of a logistic distribution with the same 10 and 90%, whose mean beyond a point has a closed form.
 */
export function wholeWait({ waited, gaveUp }: Wait, forecast: WaitForecast): number {
  if (!gaveUp) return waited;
  const score = Math.min(FAR_OUT, scoreOf(waited, forecast) / LOGISTIC);
  return waitWith(
    scoreOf(waited, forecast) + LOGISTIC * (1 + Math.exp(score)) * Math.log1p(Math.exp(-score)),
    forecast,
  );
}

/** The scale of a logistic distribution that has 10% above where the standard normal one has them. */
const LOGISTIC = 1.2816 / Math.log(9);
/** Beyond, what is still to come is the same in doubles, and powers would overflow. */
const FAR_OUT = 30;
