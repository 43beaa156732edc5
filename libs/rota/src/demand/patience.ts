/** Somebody who waited, s, and whether they gave up in the end. Who was answered would have waited longer: how much is not known. */
export interface Wait {
  readonly seconds: number;
  readonly abandoned: boolean;
}

export interface Patience {
  /** Mean time after which somebody waiting gives up, s; null: too few did to say. */
  readonly seconds: number | null;
  /** Standard error as a part of it: 1 / √(those who gave up). */
  readonly relativeError: number | null;
  readonly abandoned: number;
  /** Of everybody, s. */
  readonly waitedSeconds: number;
}

/** Fewer say too little: with twenty the error is more than a fifth. */
const LEAST_ABANDONED = 20;

/**
 * How long people are willing to wait, where patience is exponential, as Erlang-A has it. Who was answered is censored: the mean of those who gave up alone would be far too short. The estimate of greatest
 * likelihood is everybody’s waiting together, divided by how many gave up (J. F. Lawless, Statistical models and methods for lifetime data, 2nd ed. 2003, section 4.1); it says the same as
 * P(abandon) = E[wait] ÷ patience (A. Mandelbaum and S. Zeltyn, Service engineering in action, 2007).
 */
export function estimatePatience(waits: readonly Wait[]): Patience {
  const abandoned = waits.filter((each) => each.abandoned).length;
  const waitedSeconds = waits.reduce((sum, { seconds }) => sum + seconds, 0);
  const says = abandoned >= LEAST_ABANDONED && waitedSeconds > 0;
  return {
    seconds: says ? waitedSeconds / abandoned : null,
    relativeError: says ? 1 / Math.sqrt(abandoned) : null,
    ...{ abandoned, waitedSeconds },
  };
}
