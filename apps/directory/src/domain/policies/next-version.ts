import { isDeepStrictEqual } from 'node:util';
import type { Policy, PolicyTerms, PolicyVersion } from './policy';

export interface Said {
  readonly why: string;
  /** The principal. */
  readonly by: string;
}

/** The policy with one version more. */
export function withVersion(policy: Policy, terms: PolicyTerms, { why, by }: Said, now: number): Policy {
  const last = policy.versions.at(-1)?.version ?? 0;
  const version: PolicyVersion = { ...terms, version: last + 1, why, by, at: new Date(now).toISOString() };
  return { ...policy, versions: [...policy.versions, version] };
}

const TERMS = ['name', 'text', 'scope', 'rules', 'validFrom', 'validUntil', 'active', 'acknowledge'] as const;

/** What is different from one version to the next, apart from why. */
export function changedTerms(before: PolicyTerms, after: PolicyTerms): string[] {
  return TERMS.filter((each) => !isDeepStrictEqual(before[each], after[each]));
}
