import { erlangC, HUGE, steadyState } from './erlang';

/** Where what is left of the queue adds nothing any more. */
const NEGLIGIBLE = 1e-12;

interface Floor {
  readonly servers: number;
  /** Erlangs. */
  readonly load: number;
  /** How often somebody waiting leaves, in the time of one mean service; 0: never. */
  readonly impatience: number;
}

/**
 * Service level: the part of all who come that is answered within a time (in mean services), those who give up counted as not answered.
 * Erlang-A: whoever finds `q` waiting is answered after V, a sum of exponential times with rates s, s + θ, …, s + qθ, if they have not left by then.
 * e^(−θV) has a Beta(s/θ, q + 1) distribution (order statistics; J. Riordan, Stochastic service systems, 1962, section 5.4), so that
 * E[e^(−θV); V ≤ t] = s/(s + (q + 1)θ) · P(Beta(s/θ + 1, q + 1) ≥ e^(−θt)), summed over what is found (Poisson arrivals see time averages).
 * @throws RangeError for patient customers whose load is not below the number of servers: that queue never settles
 */
export function answeredWithin({ servers, load, impatience }: Floor, within: number): number {
  if (load === 0) return 1;
  if (servers === 0) return 0;
  if (impatience === 0) return 1 - erlangC(servers, load) * Math.exp(-(servers - load) * within);
  const { waitProbability } = steadyState({ servers, load, impatience });
  const shape = servers / impatience;
  const tail = betaTail(shape + 1, Math.exp(-impatience * within));
  let [total, answered] = [0, 0];
  for (let [queue, weight] = [0, 1]; weight > NEGLIGIBLE * total; queue++) {
    if (weight > HUGE) [total, answered, weight] = [total / weight, answered / weight, 1];
    total += weight;
    answered += (weight * shape * tail(queue + 1)) / (shape + queue + 1);
    weight *= load / (servers + (queue + 1) * impatience);
  }
  return 1 - waitProbability + (waitProbability * answered) / total;
}

/** P(Beta(a, n) > x) for n = 1, 2, 3…, asked in that order: the incomplete beta function as a sum that grows by one term each time. */
function betaTail(a: number, x: number): (n: number) => number {
  let below = 0;
  // In logarithms: x^a of thousands of servers is no double any more.
  let term = a * Math.log(x);
  return (n) => {
    if (n > 1) term += Math.log(((a + n - 2) / (n - 1)) * (1 - x));
    below += Math.exp(term);
    return Math.max(0, 1 - below);
  };
}
