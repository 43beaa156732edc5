import type { EntityManager } from 'typeorm';

interface Scope {
  readonly siteIds: readonly string[];
  readonly teamIds: readonly string[];
}

/** People whose own hours a calendar of this scope may change: those of its sites, and, of everybody’s, those without a team. By id. */
export async function findObservers(
  manager: EntityManager,
  workspace: string,
  { siteIds, teamIds }: Scope,
): Promise<string[]> {
  const everybody = siteIds.length === 0 && teamIds.length === 0;
  const rows = await manager.query<{ id: string }[]>(
    `select id from employees where workspace = $1 and active and (site_id = any($2) or $3 and team_id is null) order by id`,
    [workspace, siteIds, everybody],
  );
  return rows.map(({ id }) => id);
}
