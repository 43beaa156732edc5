import type { Policy, PolicyVersion, Profile } from './policy';
import { isFor, specificityOf } from './scope';
import { versionOn } from './version-on';

export interface Holding {
  readonly policy: Policy;
  readonly version: PolicyVersion;
}

/** What holds of one kind of policy. */
export interface Verdict {
  readonly kind: string;
  /** The most specific; null where several are alike in that: a conflict, which software does not settle. */
  readonly holds: Holding | null;
  /** Those that are alike, oldest policy first; empty without a conflict. */
  readonly tied: readonly Holding[];
  /** Those that would hold without it, most specific first. */
  readonly overruled: readonly Holding[];
}

/** What holds for people of a profile on a date, by kind. Kinds of which nothing is for them are left out. */
export function whatHolds(profile: Profile, policies: readonly Policy[], date: string): Verdict[] {
  const byKind = new Map<string, Holding[]>();
  for (const policy of policies) {
    const version = versionOn(policy, date);
    if (!version?.active || !isFor(version.scope, profile)) continue;
    byKind.set(policy.kind, [...(byKind.get(policy.kind) ?? []), { policy, version }]);
  }
  return [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, found]) => verdictOf(kind, found));
}

function verdictOf(kind: string, found: readonly Holding[]): Verdict {
  const sorted = [...found].sort((a, b) => rank(b) - rank(a) || (a.policy.id < b.policy.id ? -1 : 1));
  const best = sorted.filter((each) => sorted[0] && rank(each) === rank(sorted[0]));
  const overruled = sorted.slice(best.length);
  const [first, ...others] = best;
  return others.length === 0
    ? { kind, holds: first ?? null, tied: [], overruled }
    : { kind, holds: null, tied: best, overruled };
}

const rank = ({ version }: Holding): number => specificityOf(version.scope);
