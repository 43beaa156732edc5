import type { Readiness } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** How far a company has come; zeros where nobody has changed anything yet. */
export async function findReadiness(manager: EntityManager, workspace: string): Promise<Readiness> {
  return {
    ...(await findPeople(manager, workspace)),
    teams: await findTeams(manager, workspace),
    reasons: await findReasons(manager, workspace),
  };
}

const FRONT = `front as (select coalesce(array_agg(key), '{}') as keys from roles where workspace = $1 and office = 'front')`;
/** A way whose text is empty leads nowhere. */
const reachedBy = (...ways: string[]): string =>
  `(front and (${ways.map((way) => `coalesce(ways->>'${way}', '') <> ''`).join(' or ')}))`;
const count = (condition: string): string => `(count(*) filter (where ${condition}))::int`;
const UNREACHABLE = `front and not ${reachedBy('extension', 'sip', 'phone', 'email', 'chat', 'counter')}`;
const WITHOUT_ROLE = 'cardinality(roles) = 0';

async function findPeople(manager: EntityManager, workspace: string): Promise<Omit<Readiness, 'teams' | 'reasons'>> {
  const some = (condition: string): string =>
    `json_build_object('people', ${count(condition)}, 'named', (
       select coalesce(json_agg(first), '[]') from (
         select id as "employeeId", name from those where ${condition} order by name, id limit 12) first))`;
  const [people] = await manager.query<Omit<Readiness, 'teams' | 'reasons'>[]>(
    `with ${FRONT},
     those as materialized (
       select e.id, e.name, e.roles, e.contact_points as ways, e.roles && front.keys as front
       from employees e cross join front where e.workspace = $1 and e.active)
     select count(*)::int as people, ${count('front')} as front,
            ${some(WITHOUT_ROLE)} as "withoutRole", ${some(UNREACHABLE)} as unreachable,
            json_build_object(
              'phone', ${count(reachedBy('extension', 'sip', 'phone'))}, 'counter', ${count(reachedBy('counter'))},
              'chat', ${count(reachedBy('chat'))}, 'email', ${count(reachedBy('email'))}) as reachable
     from those`,
    [workspace],
  );
  if (!people) throw new Error('an aggregate without a row');
  return people;
}

async function findReasons(manager: EntityManager, workspace: string): Promise<Readiness['reasons']> {
  const [reasons] = await manager.query<Readiness['reasons'][]>(
    `select ${count('r.active')} as live, ${count('not r.active and r.last_resort is null')} as drafts,
            coalesce(bool_or(r.active and r.key = 'unclear'), false) as unclear
     from reasons r where r.workspace = $1`,
    [workspace],
  );
  return reasons ?? { live: 0, drafts: 0, unclear: false };
}

function findTeams(manager: EntityManager, workspace: string): Promise<Readiness['teams']> {
  return manager.query<Readiness['teams']>(
    `with ${FRONT}
     select t.id as "teamId", t.name, t.office, t.opening_hours as "openingHours", count(e.id)::int as people,
            ${count('e.roles && front.keys')} as front
     from teams t cross join front
     left join employees e on e.workspace = t.workspace and e.team_id = t.id and e.active
     where t.workspace = $1 and t.active
     group by t.id, t.key, t.name, t.office, t.opening_hours
     order by t.key`,
    [workspace],
  );
}
