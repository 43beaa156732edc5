import type { GivenDemandBody, RotaDemandSource, RotaDemandView } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export type DemandTarget = NonNullable<RotaDemandView['target']>;
/** What comes, from which people follow. */
export interface CountedNeed {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
  readonly contacts: number;
  readonly handleSeconds: number;
}
/** People, as they were said. */
export type GivenNeed = GivenDemandBody['needs'][number];

/** Worked out from what came, or said by hand. */
export type Demanded =
  | { readonly target: DemandTarget; readonly needs: readonly CountedNeed[]; readonly source: RotaDemandSource }
  | { readonly target: null; readonly needs: readonly GivenNeed[]; readonly source: null };

export type DemandToStore = Demanded & { readonly key: string; readonly savedAt: Date };
export type StoredDemand = DemandToStore & { readonly version: number };

/** Of a team, by key. @param lock for a change of one */
export function findDemands(
  manager: EntityManager,
  workspace: string,
  teamId: string,
  only: { readonly key?: string; readonly lock?: boolean } = {},
): Promise<StoredDemand[]> {
  return manager.query<StoredDemand[]>(
    `select key, version, target, needs, source, saved_at as "savedAt" from rota_demands
     where workspace = $1 and team_id = $2 and ($3::text is null or key = $3) order by key ${only.lock ? 'for update' : ''}`,
    [workspace, teamId, only.key ?? null],
  );
}

/** Returns the new version. */
export async function saveDemand(
  manager: EntityManager,
  workspace: string,
  teamId: string,
  { key, target, needs, source, savedAt }: DemandToStore,
): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>(
    `insert into rota_demands as d (workspace, team_id, key, target, needs, source, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace, team_id, key) do update
       set target = excluded.target, needs = excluded.needs, source = excluded.source, saved_at = excluded.saved_at, version = d.version + 1
     returning version`,
    [workspace, teamId, key, target, JSON.stringify(needs), source, savedAt],
  );
  return row?.version ?? 1;
}

export async function deleteDemand(
  manager: EntityManager,
  workspace: string,
  teamId: string,
  key: string,
): Promise<void> {
  await manager.query(`delete from rota_demands where workspace = $1 and team_id = $2 and key = $3`, [
    ...[workspace, teamId, key],
  ]);
}
