import type { EntityManager } from 'typeorm';
import type { Policy, PolicyVersion, Scope } from '../../domain/policies/policy';

interface Row extends Omit<PolicyVersion, 'scope' | 'at'>, Scope {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly at: Date;
}

/** Policies with all of their versions, by key; of a kind, or one alone. */
export async function findPolicies(
  manager: EntityManager,
  workspace: string,
  { kind = null, id = null }: { readonly kind?: string | null; readonly id?: string | null } = {},
): Promise<Policy[]> {
  const rows = await manager.query<Row[]>(
    `select p.id, p.key, p.kind, v.version, v.name, v.text, v.office, v.site_id as "siteId", v.role, v.team_id as "teamId", v.rules,
       v.valid_from::text as "validFrom", v.valid_until::text as "validUntil", v.active, v.acknowledge, v.why, v.saved_by as "by", v.saved_at as "at"
     from policies p join policy_versions v on v.workspace = p.workspace and v.policy_id = p.id
     where p.workspace = $1 and ($2::text is null or p.kind = $2) and ($3::text is null or p.id = $3) order by p.key, p.id, v.version`,
    [workspace, kind, id],
  );
  const policies = new Map<string, { id: string; key: string; kind: string; versions: PolicyVersion[] }>();
  for (const { id: policyId, key, kind: of, office, siteId, role, teamId, at, ...version } of rows) {
    const policy = policies.get(policyId) ?? { id: policyId, key, kind: of, versions: [] };
    policy.versions.push({ ...version, scope: { office, siteId, role, teamId }, at: at.toISOString() });
    policies.set(policyId, policy);
  }
  return [...policies.values()];
}
