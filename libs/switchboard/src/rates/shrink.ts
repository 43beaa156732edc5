/** What was seen of one person at one kind of thing, next to others at the same. */
export interface Seen {
  /** What is compared: people are held beside others of the same. */
  readonly group: string;
  /** The level that is declared of them, 1 to 5. */
  readonly level: number;
  /** From how many pieces of work, above 0. */
  readonly pieces: number;
  readonly mean: number;
}

/** What is expected of a level, and how far people are believed to differ from it. */
export interface Expectation {
  /** Of each group, at `MIDDLE_LEVEL`. */
  readonly base: ReadonlyMap<string, number>;
  readonly perLevel: number;
  /** Variance of one piece of work, e² times the pieces. */
  readonly errorVariance: number;
  /** Variance between people of the same level, t². */
  readonly spread: number;
}

export const MIDDLE_LEVEL = 3;
/** Somebody with so many pieces of work has half a say in what is expected of a level. */
const HALF_A_SAY = 8;
/** What levels are thought to mean beforehand counts as so much variance of levels seen. */
const HOLDS_ON = 4;

/**
 * What is expected of each level, from what was seen of everybody: a straight line in the level, with the same slope in all groups and a base of each. Least squares,
 * drawn towards the slope that is thought right beforehand. What is left beside the line is error and true difference; t² = max(0, v − e²) is how far people truly differ.
 */
export function expectationFrom(seen: readonly Seen[], slopeBefore: number, errorVariance: number): Expectation {
  const centres = new Map([...groupsOf(seen)].map(([group, all]) => [group, centreOf(all)]));
  let [together, alone] = [HOLDS_ON * slopeBefore, HOLDS_ON];
  for (const each of seen) {
    const centre = centres.get(each.group);
    if (!centre) continue;
    const off = each.level - centre.level;
    together += sayOf(each) * off * (each.mean - centre.mean);
    alone += sayOf(each) * off * off;
  }
  const perLevel = together / alone;
  const base = new Map(
    [...centres].map(([group, { mean, level }]) => [group, mean - perLevel * (level - MIDDLE_LEVEL)]),
  );
  return { base, perLevel, errorVariance, spread: spreadAround({ base, perLevel, errorVariance, spread: 0 }, seen) };
}

/** What a level lets expect in a group; undefined where nothing was seen of it. */
export function expectedOf({ base, perLevel }: Expectation, group: string, level: number): number | undefined {
  const middle = base.get(group);
  return middle === undefined ? undefined : middle + perLevel * (level - MIDDLE_LEVEL);
}

/**
 * How much of what somebody differs from their declared level is believed: r · t² / (t² + e²), with r the difference that was seen, e² the variance of its error and t² that of true differences
 * between people. Empirical Bayes: C. N. Morris, Parametric empirical Bayes inference: theory and applications (1983), section 1. Little work, or people who are all alike: nothing.
 */
export function believedOf(expectation: Expectation, seen: Seen): number {
  const expected = expectedOf(expectation, seen.group, seen.level);
  if (expected === undefined) return 0;
  return (seen.mean - expected) * partBelieved(expectation, seen.pieces);
}

/** From 0 (nothing) to 1 (as it was seen). */
export function partBelieved({ errorVariance, spread }: Expectation, pieces: number): number {
  const error = errorVariance / pieces;
  return spread + error > 0 ? spread / (spread + error) : 1;
}

function groupsOf(seen: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const group = groups.get(each.group);
    if (group) group.push(each);
    else groups.set(each.group, [each]);
  }
  return groups;
}

const sayOf = ({ pieces }: Seen): number => pieces / (pieces + HALF_A_SAY);

function centreOf(seen: readonly Seen[]): { mean: number; level: number } {
  let [say, mean, level] = [0, 0, 0];
  for (const each of seen) {
    say += sayOf(each);
    mean += sayOf(each) * each.mean;
    level += sayOf(each) * each.level;
  }
  return { mean: mean / say, level: level / say };
}

function spreadAround(expectation: Expectation, seen: readonly Seen[]): number {
  let [say, excess] = [0, 0];
  for (const each of seen) {
    const off = each.mean - (expectedOf(expectation, each.group, each.level) ?? each.mean);
    say += sayOf(each);
    excess += sayOf(each) * (off * off - expectation.errorVariance / each.pieces);
  }
  return say > 0 ? Math.max(0, excess / say) : 0;
}
