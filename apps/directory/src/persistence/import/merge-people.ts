import type { EntityManager } from 'typeorm';

/** Columns that a mapping may or may not say something about, with what they are made of. */
const MERGED = {
  active: 's.active',
  roles: 's.roles',
  team_id: 's.team_id',
  site_id: 's.site_id',
  manager_id: 's.manager_id',
  deputy_id: 's.deputy_id',
  skills: 's.skills',
  languages: 's.languages',
  // Single dates are no part of an import: the same week again leaves them as they are.
  working_hours: `s.working_hours || case when old.working_hours ? 'dates' then jsonb_build_object('dates', old.working_hours->'dates') else '{}' end`,
  capacity: 's.capacity',
  wrap_up_seconds: 's.wrap_up_seconds',
  tags: 's.tags',
  authorities: 's.authorities',
  absences: 's.absences',
} as const;
export type MergedColumn = keyof typeof MERGED;

export interface Fates {
  readonly created: number;
  readonly changed: number;
}

const COLUMNS = Object.keys(MERGED) as MergedColumn[];
/** Everything that an import may write of a person. */
export const WRITTEN: readonly string[] = ['external_id', 'name', ...COLUMNS, 'contact_points'];

/**
 * What the staged people would be: what the mapping does not say stays as it is; of contact points, those that it names. One statement, so that
 * nobody's manager need come before them.
 */
export async function proposePeople(
  manager: EntityManager,
  workspace: string,
  said: ReadonlySet<MergedColumn>,
): Promise<void> {
  const values = COLUMNS.map(
    (column) => `${said.has(column) ? MERGED[column] : `coalesce(old.${column}, ${MERGED[column]})`} as ${column}`,
  );
  // A statement that takes parameters may not create a table.
  await manager.query(`create temporary table proposed_people on commit drop as
    select id, 0 as line, ${WRITTEN.join(', ')} from employees with no data`);
  await manager.query(
    `insert into proposed_people (id, line, external_id, name, ${COLUMNS.join(', ')}, contact_points)
     select s.id, s.line, s.external_id, s.name, ${values.join(', ')},
            jsonb_strip_nulls(coalesce(old.contact_points, '{}') || s.contact_points)
     from staged_people s
     left join employees old on old.workspace = $1 and old.id = s.id`,
    [workspace],
  );
  await manager.query(`analyze proposed_people`);
}

/** Writes what was proposed: new people in, others changed where something differs, so that the same file again is no change. */
export async function mergePeople(manager: EntityManager, workspace: string): Promise<Fates> {
  const all = WRITTEN.join(', ');
  const of = (table: string): string => WRITTEN.map((column) => `${table}.${column}`).join(', ');
  const [fates] = await manager.query<{ created: number; changed: number }[]>(
    `with written as (
       insert into employees as e (workspace, id, ${all})
       select $1, id, ${all} from proposed_people
       on conflict (workspace, id) do update set ${WRITTEN.map((column) => `${column} = excluded.${column}`).join(', ')}, version = e.version + 1
       where (${of('e')}) is distinct from (${of('excluded')})
       returning e.id, case when xmax = 0 then 'created' else 'changed' end as fate
     ), kept as (insert into changed_people select id, fate from written returning fate)
     select count(*) filter (where fate = 'created')::int as created, count(*) filter (where fate = 'changed')::int as changed from kept`,
    [workspace],
  );
  return fates ?? { created: 0, changed: 0 };
}

/** Whoever holds one of the roles, and is not among the changed yet, locked: a role’s office and name travel with the person. */
export async function addHolders(manager: EntityManager, workspace: string, roles: readonly string[]): Promise<void> {
  if (roles.length === 0) return;
  await manager.query(
    `with held as (
       select e.id from employees e
       where e.workspace = $1 and e.roles && $2 and not exists (select from changed_people c where c.id = e.id)
       order by e.id for update of e
     ) insert into changed_people select id, 'role-changed' from held`,
    [workspace, roles],
  );
}
