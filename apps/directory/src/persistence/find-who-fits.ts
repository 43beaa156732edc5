import type { PlanStep } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** For each step, whether any active person fits its criteria. “The same site” fits every site. */
export async function findWhetherAnybodyFits(
  manager: EntityManager,
  workspace: string,
  steps: readonly PlanStep[],
): Promise<boolean[]> {
  const rows = await manager.query<{ anybody: boolean }[]>(
    `select exists (
       select from employees e where e.workspace = $1 and e.active
         and (c->>'role' is null or e.roles @> array[c->>'role'])
         and (c->>'teamId' is null or e.team_id = c->>'teamId')
         and (coalesce(c->>'siteId', 'same') = 'same' or e.site_id = c->>'siteId')
         and (c->>'employeeId' is null or e.id = c->>'employeeId')
         and not exists (select from jsonb_array_elements(c->'skills') s
                         where coalesce((e.skills->>(s->>'skill'))::int, 0) < (s->>'level')::int)
         and not exists (select from jsonb_array_elements(c->'languages') l
                         where coalesce((e.languages->>(l->>'language'))::int, 0) < (l->>'level')::int)
     ) as anybody
     from jsonb_array_elements($2::jsonb) with ordinality as step (c, place) order by place`,
    [workspace, JSON.stringify(steps.map(({ criteria }) => criteria))],
  );
  return rows.map(({ anybody }) => anybody);
}
