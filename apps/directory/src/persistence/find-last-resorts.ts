import type { EntityManager } from 'typeorm';
import type { LastResort } from '../domain/last-resort';

/** For each of the people given: whether they work here, and whether somebody is above or beside them. Who does not exist is missing. */
export async function findLastResorts(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<Map<string, LastResort>> {
  const rows = await manager.query<{ id: string; name: string; active: boolean; has_way_up: boolean }[]>(
    `with recursive line (who, up) as (
       select e.id, e.manager_id from employees e where e.workspace = $1 and e.id = any($2)
       union
       select line.who, boss.manager_id from line join employees boss on boss.workspace = $1 and boss.id = line.up
     )
     select e.id, e.name, e.active,
            exists (select from employees d where d.workspace = $1 and d.id = e.deputy_id and d.active and d.id <> e.id)
            or exists (select from line join employees boss on boss.workspace = $1 and boss.id = line.up
                       where line.who = e.id and boss.active and boss.id <> e.id) as has_way_up
     from employees e where e.workspace = $1 and e.id = any($2)`,
    [workspace, ids],
  );
  return new Map(rows.map(({ id, name, active, has_way_up }) => [id, { name, active, hasWayUp: has_way_up }]));
}
