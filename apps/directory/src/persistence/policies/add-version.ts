import type { EntityManager } from 'typeorm';
import type { Policy, PolicyVersion } from '../../domain/policies/policy';

export async function insertPolicy(
  manager: EntityManager,
  workspace: string,
  { id, key, kind }: Omit<Policy, 'versions'>,
): Promise<void> {
  await manager.query(`insert into policies (workspace, id, key, kind) values ($1, $2, $3, $4)`, [
    workspace,
    id,
    key,
    kind,
  ]);
}

/** Versions are added, never changed. */
export async function insertVersion(
  manager: EntityManager,
  workspace: string,
  policyId: string,
  version: PolicyVersion,
): Promise<void> {
  const { scope, name, text, rules, validFrom, validUntil, active, acknowledge, why, by, at } = version;
  await manager.query(
    `insert into policy_versions (workspace, policy_id, version, name, text, office, site_id, role, team_id, rules, valid_from, valid_until, active,
       acknowledge, why, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[workspace, policyId, version.version, name, text, scope.office, scope.siteId, scope.role, scope.teamId],
      ...[rules, validFrom, validUntil, active, acknowledge, why, by, at],
    ],
  );
}
