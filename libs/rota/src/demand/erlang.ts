/**
 * Exact answers for queues of one kind of customer and alike people (M/M/c and its kin): what a simulation is held against.
 * Loads are offered loads in erlangs (arrival rate × mean service time); waits come in units of the mean service time.
 * Source: R. B. Cooper, Introduction to Queueing Theory (2nd ed., 1981), sections 3.3 (B), 3.4 (C) and 3.6; Erlang-A after
 * C. Palm (1957) as in A. Mandelbaum and S. Zeltyn, Service engineering in action (2007), section 3.
 */
export interface Steady {
  /** Part of those who come that finds no place to wait and is turned away. */
  readonly blocking: number;
  /** Part of those who are let in that waits at all. */
  readonly waitProbability: number;
  /** Mean wait of those who are let in, abandoned ones included, in mean service times. */
  readonly meanWait: number;
  /** Part of those who are let in that leaves before being served. */
  readonly abandonment: number;
}

interface Queue {
  readonly servers: number;
  readonly load: number;
  /** How many can wait; without it there is no limit. */
  readonly places?: number;
  /** How often somebody waiting leaves, in the time of one mean service; 0: never. */
  readonly impatience?: number;
}

/** Where the tail of an unlimited queue adds nothing any more to a double. */
const NEGLIGIBLE = 1e-18;
/** Weights count in relation to each other alone: before one of them is no double any more, all of them are divided by it. */
export const HUGE = 1e200;

/**
 * M/M/c, M/M/c/K and M/M/c+M in one: the stationary birth-and-death process.
 * @throws RangeError for an unlimited queue of patient customers whose load is not below the number of servers: it has no steady state
 */
export function steadyState({ servers, load, places = Infinity, impatience = 0 }: Queue): Steady {
  if (places === Infinity && impatience === 0 && load >= servers)
    throw new RangeError(`A load of ${load} on ${servers} servers never settles.`);
  let [total, waiting, inQueue, last, allBusy] = [0, 0, 0, 0, 1];
  const divideAll = (by: number): void => {
    [total, waiting, inQueue, last, allBusy] = [total / by, waiting / by, inQueue / by, last / by, allBusy / by];
  };
  // Weights relative to the state “all busy, nobody waits”, upwards to its end and downwards to the empty system.
  for (let [queue, weight] = [0, 1]; queue <= places; queue++, weight *= load / (servers + queue * impatience)) {
    if (weight > HUGE) {
      divideAll(weight);
      weight = 1;
    }
    if (weight < NEGLIGIBLE * total && queue > 1 && weight < last) break;
    total += weight;
    if (queue < places) waiting += weight;
    inQueue += queue * weight;
    last = weight;
  }
  for (let [busy, weight] = [servers, allBusy]; busy > 0; busy--) {
    weight *= busy / load;
    total += weight;
    if (weight > HUGE) {
      divideAll(weight);
      weight = 1;
    }
  }
  const blocking = places === Infinity ? 0 : last / total;
  const letIn = load * (1 - blocking);
  return {
    blocking,
    waitProbability: waiting / total / (1 - blocking),
    meanWait: inQueue / total / letIn,
    abandonment: ((inQueue / total) * impatience) / letIn,
  };
}

/** Erlang B: the part of those who come that finds all servers of a loss system busy. */
export function erlangB(servers: number, load: number): number {
  let blocking = 1;
  for (let each = 1; each <= servers; each++) blocking = (load * blocking) / (each + load * blocking);
  return blocking;
}

/** Erlang C: the part that has to wait, where all wait as long as it takes. @throws RangeError if the load is not below the servers */
export function erlangC(servers: number, load: number): number {
  return steadyState({ servers, load }).waitProbability;
}
