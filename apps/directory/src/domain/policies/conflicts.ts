import type { Policy, Profile } from './policy';
import { isSameScope } from './scope';
import { dayAfter, segmentsOf, versionOn, type Segment } from './version-on';
import { whatHolds } from './what-holds';

/** People who are alike in all that policies go by. */
export interface Crowd {
  readonly profile: Profile;
  readonly people: number;
  /** Some of them. */
  readonly examples: readonly string[];
}

/** Days on which nothing says which of these policies holds. */
export interface Tie extends Segment {
  /** The other policies, by id. */
  readonly policyIds: readonly string[];
  /** For whom, today; 0: for nobody yet, but both are for exactly the same people. */
  readonly people: number;
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/**
 * The ties that a policy has with others of its kind, from a date on: where both are for exactly the same people, whoever these are, and where people are of today’s
 * crowds for whom both are the most specific (two roles of one person, a role in both offices).
 * @param others of the same kind, the policy itself left out
 */
export function tiesOf(policy: Policy, others: readonly Policy[], crowds: readonly Crowd[], from: string): Tie[] {
  const all = [...others, policy];
  const found = segmentsOf(all, from).flatMap((segment) => tiesIn(segment, policy, others, crowds));
  return joined(found);
}

function tiesIn(segment: Segment, policy: Policy, others: readonly Policy[], crowds: readonly Crowd[]): Tie[] {
  const own = versionOn(policy, segment.from);
  if (!own?.active) return [];
  const ties = new Map<string, Tie>();
  const add = (ids: readonly string[], people: number, examples: readonly string[]): void => {
    const policyIds = [...ids].sort();
    const before = ties.get(policyIds.join()) ?? { ...segment, policyIds, people: 0, examples: [] };
    const named = [...before.examples, ...examples].slice(0, MOST_EXAMPLES);
    ties.set(policyIds.join(), { ...before, people: before.people + people, examples: named });
  };
  for (const other of others) {
    const version = versionOn(other, segment.from);
    if (version?.active && isSameScope(version.scope, own.scope)) add([other.id], 0, []);
  }
  for (const { profile, people, examples } of crowds) {
    const tied = whatHolds(profile, [...others, policy], segment.from)[0]?.tied.map((each) => each.policy.id) ?? [];
    if (tied.includes(policy.id))
      add(
        tied.filter((id) => id !== policy.id),
        people,
        examples,
      );
  }
  return [...ties.values()];
}

/** What goes on unchanged into the next piece of time is one tie. */
function joined(ties: readonly Tie[]): Tie[] {
  const result: Tie[] = [];
  for (const tie of ties) {
    const at = result.findIndex(
      ({ until, policyIds, people }) =>
        until !== null &&
        dayAfter(until) === tie.from &&
        policyIds.join() === tie.policyIds.join() &&
        people === tie.people,
    );
    const before = result[at];
    if (before) result[at] = { ...before, until: tie.until };
    else result.push(tie);
  }
  return result;
}

/** Versions that count on some day from a date on, and would on none beside what is saved now: what it quietly puts away. */
export function shadowed(before: Policy, after: Policy, from: string): number[] {
  const counting = (policy: Policy): Set<number> =>
    new Set(segmentsOf([before, after], from).flatMap((each) => versionOn(policy, each.from)?.version ?? []));
  const still = counting(after);
  return [...counting(before)].filter((version) => !still.has(version));
}
