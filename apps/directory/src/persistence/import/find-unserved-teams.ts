import type { EntityManager } from 'typeorm';

const MOST = 100;

/** Front offices of which the file has people, and in which nobody who works there has a role of the front office. */
export function findUnservedTeams(
  manager: EntityManager,
  workspace: string,
): Promise<{ readonly name: string; readonly people: number }[]> {
  return manager.query(
    `select t.name->>'id' as name, count(*)::int as people
     from teams t join employees e on e.workspace = t.workspace and e.team_id = t.id and e.active
     where t.workspace = $1 and t.office = 'front' and t.active
       and t.id in (select e.team_id from staged_people s join employees e on e.workspace = $1 and e.id = s.id)
     group by t.key, t.name
     having not bool_or(e.roles && (select coalesce(array_agg(key), '{}') from roles where workspace = $1 and office = 'front'))
     order by t.key limit $2`,
    [workspace, MOST],
  );
}
