import type { WaitForecast } from './wait-forecast';

/** How far the last wait was the better forecast: sums over past waits, fading. */
export interface Blend {
  readonly xx: number;
  readonly xy: number;
}

export const PLACE_ALONE: Blend = { xx: 0, xy: 0 };

/** It looks back at about so many waits. */
const LOOKS_BACK = 300;

/**
 * A forecast by the place, moved towards the wait of the last who was accepted (LES, the last to enter service). Where people serve several queues and take whoever has waited longest, all
 * queues wait alike and the last wait says more than the place; where they serve one queue the place says it all (R. Ibrahim and W. Whitt, 2009; M. Thiongane, W. Chan
 * and P. L’Ecuyer, New history-based delay predictors for service systems, 2016). How far to move is measured, not known beforehand.
 */
export function blended({ mean, shape }: WaitForecast, last: number | undefined, { xx, xy }: Blend): WaitForecast {
  if (last === undefined || xx === 0) return { mean, shape };
  const part = Math.min(1, Math.max(0, xy / xx));
  return { mean: (Math.cbrt(mean) + part * (Math.cbrt(last) - Math.cbrt(mean))) ** 3, shape };
}

/**
 * Least squares of what waits were on what the last wait said, both beside the forecast by the place; on the cube root’s scale, on which gamma distributions are nearly normal with a spread that
 * the forecast knows.
 */
export function blendAfter({ xx, xy }: Blend, { mean, shape }: WaitForecast, last: number, waited: number): Blend {
  const x = Math.cbrt(last) - Math.cbrt(mean);
  const y = Math.cbrt(waited) - Math.cbrt(mean);
  const counts = shape / Math.cbrt(mean) ** 2;
  const kept = 1 - 1 / LOOKS_BACK;
  return { xx: xx * kept + counts * x * x, xy: xy * kept + counts * x * y };
}
