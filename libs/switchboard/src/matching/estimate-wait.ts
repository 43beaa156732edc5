import type { Handoff } from '../board/handoff';

/** Fewer acceptances say nothing about a rate. */
const ENOUGH = 4;

/**
 * How long somebody at a place will wait, in seconds: the place times the mean time between the last few acceptances from this queue while it
 * was never empty. Null when it has not been so for four of them, or when the queue has stood still for twice as long as that mean: no guess
 * is better than a wrong one.
 */
export function estimateWait(handoff: Handoff, place: number, now: number): number | null {
  const taken = handoff.joined.at(-1)?.people.taken ?? [];
  const [first, last] = [taken[0], taken.at(-1)];
  if (taken.length < ENOUGH || first === undefined || last === undefined || last === first) return null;
  const mean = (last - first) / (taken.length - 1);
  return now - last > 2 * mean ? null : Math.round((place * mean) / 1_000);
}
