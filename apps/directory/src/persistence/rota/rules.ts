import type { RotaRulesBody } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** What a team’s rotas are planned by, without what policies say: breaks and core. */
export type ShiftRules = Omit<RotaRulesBody, 'breaks' | 'apart' | 'rest' | 'core'>;

export interface StoredRules {
  readonly rules: ShiftRules;
  readonly version: number;
}

/** Of every team that has some. */
export function listRules(manager: EntityManager, workspace: string): Promise<(StoredRules & { teamId: string })[]> {
  return manager.query(
    `select team_id as "teamId", rules, version from rota_rules where workspace = $1 order by team_id`,
    [workspace],
  );
}

export async function findRules(
  manager: EntityManager,
  workspace: string,
  teamId: string,
): Promise<StoredRules | undefined> {
  const [row] = await manager.query<StoredRules[]>(
    `select rules, version from rota_rules where workspace = $1 and team_id = $2`,
    [workspace, teamId],
  );
  return row;
}

/** Returns the new version. */
export async function saveRules(
  manager: EntityManager,
  workspace: string,
  teamId: string,
  rules: ShiftRules,
): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>(
    `insert into rota_rules as r (workspace, team_id, rules) values ($1, $2, $3)
     on conflict (workspace, team_id) do update set rules = excluded.rules, version = r.version + 1 returning version`,
    [workspace, teamId, rules],
  );
  return row?.version ?? 1;
}
