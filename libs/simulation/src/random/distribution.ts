import type { RandomStream } from './random-stream';

/** How long something takes, or how large it is. `cv` is the coefficient of variation: standard deviation over mean. */
export type Distribution =
  | { readonly kind: 'constant'; readonly mean: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal' | 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'hyperexponential'; readonly parts: readonly { readonly share: number; readonly mean: number }[] }
  | { readonly kind: 'empirical'; readonly values: readonly number[] };

/** One value, of the unit in which the distribution is given. Draws as many uniforms as it needs: give each customer a stream of their own. */
export function sample(of: Distribution, stream: RandomStream): number {
  switch (of.kind) {
    case 'constant':
      return of.mean;
    case 'exponential':
      return -of.mean * Math.log(stream.next());
    case 'lognormal': {
      const variance = Math.log(1 + of.cv ** 2);
      return of.mean * Math.exp(Math.sqrt(variance) * normal(stream) - variance / 2);
    }
    case 'gamma':
      return of.cv === 0 ? of.mean : of.mean * of.cv ** 2 * gamma(1 / of.cv ** 2, stream);
    case 'hyperexponential':
      return -partOf(of.parts, stream.next()) * Math.log(stream.next());
    case 'empirical':
      return of.values[Math.floor(stream.next() * of.values.length)] ?? 0;
  }
}

export function meanOf(of: Distribution): number {
  if (of.kind === 'hyperexponential') {
    const shares = of.parts.reduce((sum, { share }) => sum + share, 0);
    return of.parts.reduce((sum, { share, mean }) => sum + (share / shares) * mean, 0);
  }
  if (of.kind === 'empirical') return of.values.reduce((sum, value) => sum + value, 0) / of.values.length;
  return of.mean;
}

/** Variance over the square of the mean. */
export function squaredVariationOf(of: Distribution): number {
  const mean = meanOf(of);
  switch (of.kind) {
    case 'constant':
      return 0;
    case 'exponential':
      return 1;
    case 'lognormal':
    case 'gamma':
      return of.cv ** 2;
    case 'hyperexponential': {
      const shares = of.parts.reduce((sum, { share }) => sum + share, 0);
      return of.parts.reduce((sum, part) => sum + (2 * part.share * part.mean ** 2) / shares, 0) / mean ** 2 - 1;
    }
    case 'empirical':
      return of.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / of.values.length / mean ** 2;
  }
}

function partOf(parts: readonly { readonly share: number; readonly mean: number }[], uniform: number): number {
  let left = uniform * parts.reduce((sum, { share }) => sum + share, 0);
  for (const { share, mean } of parts) {
    left -= share;
    if (left <= 0) return mean;
  }
  return parts.at(-1)?.mean ?? 0;
}

/** Of mean 0 and variance 1. Box and Muller (1958). */
export function normal(stream: RandomStream): number {
  return Math.sqrt(-2 * Math.log(stream.next())) * Math.cos(2 * Math.PI * stream.next());
}

/** Of mean and variance `shape`. G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables (2000), section 6 for shapes below 1. */
function gamma(shape: number, stream: RandomStream): number {
  if (shape < 1) return gamma(shape + 1, stream) * stream.next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(stream);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(stream.next()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
