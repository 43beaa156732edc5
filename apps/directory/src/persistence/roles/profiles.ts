import type { RoleProfileBody } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface StoredProfile {
  readonly profile: RoleProfileBody;
  readonly version: number;
}

/** The profiles that somebody has saved, by role. */
export async function findProfiles(
  manager: EntityManager,
  workspace: string,
  roles: readonly string[],
): Promise<ReadonlyMap<string, StoredProfile>> {
  const rows = await manager.query<(StoredProfile & { role: string })[]>(
    `select role, profile, version from role_profiles where workspace = $1 and role = any($2)`,
    [workspace, roles],
  );
  return new Map(rows.map(({ role, ...stored }) => [role, stored]));
}

/** Returns the new version. */
export async function saveProfile(
  manager: EntityManager,
  workspace: string,
  role: string,
  profile: RoleProfileBody,
): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>(
    `insert into role_profiles as p (workspace, role, profile) values ($1, $2, $3)
     on conflict (workspace, role) do update set profile = excluded.profile, version = p.version + 1 returning version`,
    [workspace, role, profile],
  );
  return row?.version ?? 1;
}
