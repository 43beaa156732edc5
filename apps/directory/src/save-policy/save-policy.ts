import { Injectable } from '@nestjs/common';
import type { PolicyBody, PolicyVersionBody, SavedPolicyView } from '@sambung/contracts';
import { requireMatch, type Precondition, type Principal } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { optional, requireKnown } from '../change/require-known';
import { KeyTaken } from '../domain/directory.errors';
import { shadowed } from '../domain/policies/conflicts';
import { changedTerms, withVersion } from '../domain/policies/next-version';
import type { Policy } from '../domain/policies/policy';
import { PolicyConflicts, PolicyInThePast, PolicyKindStays, PolicyNotFound } from '../domain/policies/policy.errors';
import { whatHolds } from '../domain/policies/what-holds';
import { findCrowds } from '../persistence/policies/find-crowds';
import { findPolicies } from '../persistence/policies/find-policies';
import { policyView } from '../show-policies/policy-view';
import { findConflicts } from './find-conflicts';
import { todayIn, writeLastVersion } from './write-version';

export interface Saving {
  /** Nothing is written; everything else is as if it were. */
  readonly dryRun: boolean;
}

/** A policy is added, or gets one version more. What was said before stays as it was. */
@Injectable()
export class SavePolicy {
  constructor(private readonly changes: Changes) {}

  /** Throws KeyTaken, NamesUnknown, PolicyInThePast, PolicyConflicts. */
  add(asker: Principal, body: PolicyBody, saving: Saving): Promise<SavedPolicyView> {
    return this.changes.in(asker.workspace, async (change) => {
      const { key, kind } = body;
      const all = await findPolicies(change.manager, change.workspace);
      if (all.some((each) => each.key === key)) throw new KeyTaken('policy', key);
      return save(change, { id: newId(), key, kind, versions: [] }, asker, body, saving);
    });
  }

  /** One that changes nothing but why adds no version. Throws PolicyNotFound, PreconditionStale and what {@link add} does. */
  replace(
    asker: Principal,
    id: string,
    body: PolicyVersionBody,
    precondition: Precondition,
    saving: Saving,
  ): Promise<SavedPolicyView> {
    return this.changes.in(asker.workspace, async (change) => {
      const [policy] = await findPolicies(change.manager, change.workspace, { id });
      const last = policy?.versions.at(-1);
      if (!policy || !last) throw new PolicyNotFound();
      requireMatch(precondition, last.version);
      if (body.kind !== policy.kind) throw new PolicyKindStays(policy.kind);
      if (changedTerms(last, termsOf(body)).length === 0) return unchanged(policy, todayIn(change), saving);
      return save(change, policy, asker, body, saving);
    });
  }
}

async function save(
  change: Change,
  before: Policy,
  asker: Principal,
  body: PolicyVersionBody,
  { dryRun }: Saving,
): Promise<SavedPolicyView> {
  const { manager, workspace } = change;
  const today = todayIn(change);
  if (body.validFrom < today) throw new PolicyInThePast(today);
  await requireKnown(change, referencesIn(body));
  const policy = withVersion(before, termsOf(body), { why: body.why, by: asker.name }, change.now);
  const others = (await findPolicies(manager, workspace, { kind: policy.kind })).filter(({ id }) => id !== policy.id);
  const crowds = await findCrowds(manager, workspace);
  const conflicts = await findConflicts(manager, workspace, { policy, others, crowds, today });
  if (!dryRun && !body.acceptConflicts && conflicts.length > 0) throw new PolicyConflicts(conflicts);
  if (!dryRun) await writeLastVersion(change, policy);
  const isHeld = ({ profile }: (typeof crowds)[number]): boolean =>
    whatHolds(profile, [...others, policy], body.validFrom)[0]?.holds?.policy.id === policy.id;
  const people = crowds.filter(isHeld).reduce((sum, crowd) => sum + crowd.people, 0);
  return { ...policyView(policy, today), dryRun, conflicts, people, replaces: shadowed(before, policy, today) };
}

const unchanged = (policy: Policy, today: string, { dryRun }: Saving): SavedPolicyView => ({
  ...policyView(policy, today),
  ...{ dryRun, conflicts: [], people: 0, replaces: [] },
});

const termsOf = ({ name, text, scope, rules, validFrom, validUntil, active, acknowledge }: PolicyVersionBody) => ({
  ...{ name, text, scope, rules, validFrom, validUntil, active, acknowledge },
});

const referencesIn = ({ scope }: PolicyVersionBody) => [
  ...optional('teams', scope.teamId, 'body.scope.teamId'),
  ...optional('roles', scope.role, 'body.scope.role'),
  ...optional('sites', scope.siteId, 'body.scope.siteId'),
];
