/** How long work is remembered (ms at the desk): each two hours later it counts e times less. */
export const REMEMBERED = 2 * 3_600_000;
/** What an offer that was declined or missed counts as (ms of work), so that nobody is asked for one thing after the other and takes none. */
export const REFUSAL = 15 * 60_000;
/** Of somebody who has hardly worked it only matters how long they have been there. */
const LEAST = 0.001;

/**
 * Which part of their time at the desk somebody has had work in hand lately: a mean in which what is longer ago weighs exponentially less. `using` is the
 * part of their capacity in use since `at` (ms), and undefined while they are away: time away neither adds nor forgets.
 */
export interface Occupancy {
  readonly part: number;
  readonly at: number;
  readonly using?: number | undefined;
}

export const neverBusy = (at: number): Occupancy => ({ part: 0, at });

/** As if they had worked for so long (ms) just now. */
export const withWork = (before: Occupancy, ms: number): Occupancy => ({
  ...before,
  part: 1 - (1 - before.part) * Math.exp(-ms / REMEMBERED),
});

/**
 * Since when (ms) they would have rested who had been wholly busy until then and are as rested as they are. It stays the same while somebody rests, so that
 * people can stand in order of it. What they have in hand or are asked for (`load`, the part of their capacity) counts as if it were done already.
 */
export function restedSince({ part, at }: Occupancy, load: number): number {
  return at + REMEMBERED * Math.log(Math.max(LEAST, 1 - (1 - part) * (1 - load)));
}

/** The part that has become of it by `now`. */
export const partOfRested = (since: number, now: number): number => Math.exp((since - now) / REMEMBERED);

/** What has become of it by `now`, if they have been using a part of their capacity, from 0 to 1, since `at`. */
export function partAfter(part: number, at: number, using: number, now: number): number {
  return using + (part - using) * Math.exp((at - now) / REMEMBERED);
}
