import type { ImportMissing } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** Enough to see whether they have left, or the file is of one branch only. */
const MOST_NAMED = 100;

/** Whoever works here and payroll has a number for. */
const IMPORTED = `e.workspace = $1 and e.active and e.external_id is not null`;
const GONE = `not exists (select from staged_people s where s.external_id = e.external_id)`;
/** An identity provider says of them whether they work here: a file that does not know them is no word against it. */
const MANAGED = `exists (select from scim_users u where u.workspace = e.workspace and u.employee_id = e.id and not u.deleted)`;

/** Whom an earlier import brought, who still work here and are not in the file. */
export async function findMissing(manager: EntityManager, workspace: string): Promise<ImportMissing> {
  const [missing] = await manager.query<ImportMissing[]>(
    `with imported as materialized (
       select e.id, e.external_id, e.name, ${GONE} as gone, ${MANAGED} as managed from employees e where ${IMPORTED})
     select count(*) filter (where gone and not managed)::int as people,
            count(*) filter (where not managed)::int as here,
            count(*) filter (where gone and managed)::int as managed,
            (select coalesce(json_agg(json_build_object('employeeId', id, 'externalId', external_id, 'name', name)), '[]') from (
               select * from imported where gone and not managed order by name, id limit $2) first) as named
     from imported`,
    [workspace, MOST_NAMED],
  );
  return missing ?? { people: 0, here: 0, named: [], managed: 0 };
}

/** Returns how many. */
export async function deactivateMissing(manager: EntityManager, workspace: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `with gone as (
       update employees e set active = false, version = version + 1 where ${IMPORTED} and ${GONE} and not ${MANAGED} returning e.id
     ), kept as (insert into changed_people select id, 'deactivated' from gone returning 1)
     select count(*)::int as count from kept`,
    [workspace],
  );
  return row?.count ?? 0;
}
