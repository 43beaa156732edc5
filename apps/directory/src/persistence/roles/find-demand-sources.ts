import type { PlanStep, RotaBody } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** The plans of all reasons that live. */
export async function findLivePlans(manager: EntityManager, workspace: string): Promise<PlanStep[][]> {
  const rows = await manager.query<{ steps: PlanStep[] }[]>(
    `select steps from reasons where workspace = $1 and active order by key`,
    [workspace],
  );
  return rows.map(({ steps }) => steps);
}

export interface AskedRota {
  readonly asked: RotaBody;
  readonly timeZone: string;
}

/** What a team's latest rota was asked for, published ones before drafts. */
export async function findLatestAsked(
  manager: EntityManager,
  workspace: string,
  teamId: string,
): Promise<AskedRota | undefined> {
  const [row] = await manager.query<AskedRota[]>(
    `select asked, time_zone as "timeZone" from rotas where workspace = $1 and team_id = $2 and status in ('published', 'draft')
     order by status = 'published' desc, from_date desc, id desc limit 1`,
    [workspace, teamId],
  );
  return row;
}
