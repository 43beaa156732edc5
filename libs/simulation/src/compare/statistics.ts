import { t95 } from './student-t';

/** A mean over independent replications, and how far its 95% confidence interval reaches to either side; null for a single one. */
export interface Estimate {
  readonly mean: number;
  readonly half_width: number | null;
}

export function estimate(values: readonly number[]): Estimate {
  const mean = meanOf(values);
  return { mean, half_width: halfWidth(values.map((value) => value - mean)) };
}

/** Of two policies on the same customers: what both have in common cancels out. */
export function pairedDifference(values: readonly number[], against: readonly number[]): Estimate {
  return estimate(values.map((value, at) => value - (against[at] ?? 0)));
}

/**
 * Ratio of two means on the same customers; its interval by the delta method (A. M. Law, Simulation modeling and analysis, 5th ed., section 9.5.3).
 * Null where the second mean is 0.
 */
export function pairedRatio(values: readonly number[], against: readonly number[]): Estimate | null {
  const base = meanOf(against);
  if (base === 0) return null;
  const ratio = meanOf(values) / base;
  return { mean: ratio, half_width: halfWidth(values.map((value, at) => (value - ratio * (against[at] ?? 0)) / base)) };
}

/** Of deviations from a mean of 0. */
function halfWidth(deviations: readonly number[]): number | null {
  const count = deviations.length;
  if (count < 2) return null;
  const variance = deviations.reduce((sum, each) => sum + each ** 2, 0) / (count - 1);
  return t95(count - 1) * Math.sqrt(variance / count);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
