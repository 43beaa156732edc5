import type { Readiness } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** How far a company has come; zeros where nobody has changed anything yet. */
export async function findReadiness(manager: EntityManager, workspace: string): Promise<Readiness> {
  const [{ people, front, ...reasons } = NOTHING] = await manager.query<(typeof NOTHING)[]>(
    `with ${FRONT}
     select (select count(*)::int from employees e where e.workspace = $1 and e.active) as people,
            (select count(*)::int from employees e, front where e.workspace = $1 and e.active and e.roles && front.keys) as front,
            count(*) filter (where r.active)::int as live,
            count(*) filter (where not r.active and r.last_resort is null)::int as drafts,
            coalesce(bool_or(r.active and r.key = 'unclear'), false) as unclear
     from reasons r where r.workspace = $1`,
    [workspace],
  );
  return { people, front, teams: await findTeams(manager, workspace), reasons };
}

const NOTHING = { people: 0, front: 0, live: 0, drafts: 0, unclear: false };
const FRONT = `front as (select coalesce(array_agg(key), '{}') as keys from roles where workspace = $1 and office = 'front')`;

function findTeams(manager: EntityManager, workspace: string): Promise<Readiness['teams']> {
  return manager.query<Readiness['teams']>(
    `with ${FRONT}
     select t.id as "teamId", t.name, t.office, t.opening_hours as "openingHours", count(e.id)::int as people,
            (count(*) filter (where e.roles && front.keys))::int as front
     from teams t cross join front
     left join employees e on e.workspace = t.workspace and e.team_id = t.id and e.active
     where t.workspace = $1 and t.active
     group by t.id, t.key, t.name, t.office, t.opening_hours
     order by t.key`,
    [workspace],
  );
}
