import type { PolicyView } from '@sambung/contracts';
import { changedTerms } from '../domain/policies/next-version';
import type { Policy } from '../domain/policies/policy';
import { versionOn } from '../domain/policies/version-on';

/** A policy with its history. */
export function policyView(policy: Policy, on: string): PolicyView {
  const { id, key, kind, versions } = policy;
  return {
    ...{ policyId: id, key, kind, version: versions.at(-1)?.version ?? 0 },
    current: versionOn(policy, on)?.version ?? null,
    versions: versions.map((version, at) => {
      const before = versions[at - 1];
      return { ...version, scope: { ...version.scope }, changed: before ? changedTerms(before, version) : [] };
    }),
  };
}

/** With the version that counts on a date alone; undefined before the first. */
export function policyOn(policy: Policy, on: string): PolicyView | undefined {
  const view = policyView(policy, on);
  const versions = view.versions.filter(({ version }) => version === view.current);
  return versions.length > 0 ? { ...view, versions } : undefined;
}
