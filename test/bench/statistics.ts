/** The value below which a share (0–1) of the samples lies; nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** One line of the report: a ratio within one run, so that a shared and noisy machine cancels out. */
export interface Row {
  readonly name: string;
  readonly ratio: number;
  /** What is divided by what. */
  readonly unit: string;
  readonly runs: number;
  /** The absolute figures behind it, and the aim. */
  readonly detail: string;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** The median of the runs' ratios; the detail shows the range they lay in. */
export function row(name: string, unit: string, ratios: readonly number[], detail: string): Row {
  const range = ratios.length > 1 ? `; runs ${ratios.map(rounded).join(', ')}` : '';
  return { name, ratio: rounded(median(ratios)), unit, runs: ratios.length, detail: detail + range };
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
