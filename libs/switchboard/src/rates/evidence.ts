/** After so long (ms) a piece of work counts half: sixty days. */
export const HALF_LIFE = 60 * 86_400_000;
/** Seconds; shorter is a click by mistake, longer a click that was forgotten. What lies outside counts as the nearer of the two. */
const SHORTEST = 5;
const LONGEST = 4 * 3_600;

/** What was seen of somebody’s work of one reason: sums over pieces of work, each fading by half in `HALF_LIFE`. */
export interface Evidence {
  /** ms; as of when the sums stand. */
  readonly at: number;
  /** How many pieces of work. */
  readonly pieces: number;
  /** Of the natural logarithms of seconds, and of their squares. */
  readonly time: number;
  readonly squares: number;
  /** How many of them were settled. */
  readonly settled: number;
}

export const nothingSeen = (at: number): Evidence => ({ at, pieces: 0, time: 0, squares: 0, settled: 0 });

/** How much something that happened at `since` still counts. */
export const weightOf = (since: number, now: number): number => 2 ** (-Math.max(0, now - since) / HALF_LIFE);

export function fadedTo(evidence: Evidence, now: number): Evidence {
  const kept = weightOf(evidence.at, now);
  const { pieces, time, squares, settled } = evidence;
  return {
    at: Math.max(evidence.at, now),
    pieces: pieces * kept,
    time: time * kept,
    squares: squares * kept,
    settled: settled * kept,
  };
}

/** One piece more, of so many seconds. */
export function withPiece(before: Evidence, seconds: number, isSettled: boolean, now: number): Evidence {
  const { at, pieces, time, squares, settled } = fadedTo(before, now);
  const log = Math.log(Math.min(LONGEST, Math.max(SHORTEST, seconds)));
  return {
    at,
    pieces: pieces + 1,
    time: time + log,
    squares: squares + log * log,
    settled: settled + (isSettled ? 1 : 0),
  };
}

/** A piece of work that counted as settled at `since` was not: the contact has come back. */
export function withoutSettled(before: Evidence, since: number, now: number): Evidence {
  const faded = fadedTo(before, now);
  return { ...faded, settled: Math.max(0, faded.settled - weightOf(since, now)) };
}
