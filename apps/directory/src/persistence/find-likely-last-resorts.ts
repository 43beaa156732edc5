import type { BilingualText, DefaultReasons } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { findLastResorts } from './find-last-resorts';

const LOOKED_AT = 40;
const SHOWN = 10;

/** Roles of the front office that somebody who works here holds, those of most people first. */
export async function findFrontRolesInUse(manager: EntityManager, workspace: string): Promise<string[]> {
  const rows = await manager.query<{ key: string }[]>(
    `select r.key from roles r join employees e on e.workspace = r.workspace and e.active and e.roles @> array[r.key]
     where r.workspace = $1 and r.office = 'front' group by r.key order by count(*) desc, r.key`,
    [workspace],
  );
  return rows.map(({ key }) => key);
}

/**
 * With whom plans could end, whoever suits it best first: managers of the front office by their role, then managers of its teams, then whoever leads
 * people, then the front office. An active deputy or manager is above or beside each.
 */
export async function findLikelyLastResorts(
  manager: EntityManager,
  workspace: string,
): Promise<DefaultReasons['lastResorts']> {
  const likely = await manager.query<{ id: string; team: BilingualText | null }[]>(
    `select e.id, own.name as team from employees e left join teams own on own.workspace = e.workspace and own.id = e.team_id
     where e.workspace = $1 and e.active
     order by e.roles @> array['front-office-manager'] desc,
              exists (select from teams t where t.workspace = $1 and t.manager_id = e.id and t.active and t.office = 'front') desc,
              exists (select from employees b where b.workspace = $1 and b.manager_id = e.id and b.active) desc,
              exists (select from roles r where r.workspace = $1 and r.office = 'front' and r.key = any(e.roles)) desc,
              e.name, e.id
     limit ${LOOKED_AT}`,
    [workspace],
  );
  const people = await findLastResorts(
    manager,
    workspace,
    likely.map(({ id }) => id),
  );
  const able = likely.flatMap(({ id, team }) => {
    const person = people.get(id);
    return person?.hasWayUp ? [{ employeeId: id, name: person.name, team }] : [];
  });
  return able.slice(0, SHOWN);
}
