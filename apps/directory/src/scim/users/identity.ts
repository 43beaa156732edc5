import type { EntityManager } from 'typeorm';
import type { Parts } from '../resources/resource';

/** What a client says of somebody beyond what Sambung works with. */
export interface Identity {
  readonly userName: string | null;
  readonly externalId: string | null;
  /** The employee's name that the parts in `attributes.name` belong to. */
  readonly named: string | null;
  readonly attributes: Parts;
  /** Who the client says is their manager, while nobody here goes by that. */
  readonly managerSaid: string | null;
  readonly deleted: boolean;
}

export const NO_IDENTITY: Identity = {
  userName: null,
  externalId: null,
  named: null,
  attributes: {},
  managerSaid: null,
  deleted: false,
};

export async function findIdentity(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<Identity | undefined> {
  const [row] = await manager.query<Identity[]>(
    `select user_name as "userName", external_id as "externalId", named, attributes, manager_said as "managerSaid", deleted
     from scim_users where workspace = $1 and employee_id = $2`,
    [workspace, employeeId],
  );
  return row;
}

export async function saveIdentity(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  { userName, externalId, named, attributes, managerSaid, deleted }: Identity,
): Promise<void> {
  await manager.query(
    `insert into scim_users (workspace, employee_id, user_name, external_id, named, attributes, manager_said, deleted)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace, employee_id) do update set user_name = excluded.user_name, external_id = excluded.external_id,
       named = excluded.named, attributes = excluded.attributes, manager_said = excluded.manager_said, deleted = excluded.deleted`,
    [workspace, employeeId, userName, externalId, named, attributes, managerSaid, deleted],
  );
}

/** Whether somebody else who is shown goes by this user name, said or by their e-mail address, in any letter case. */
export async function isNameTaken(
  manager: EntityManager,
  workspace: string,
  userName: string,
  exceptId: string,
): Promise<boolean> {
  const taken = await manager.query<unknown[]>(
    `select 1 from scim_users s where s.workspace = $1 and s.user_name_key = scim_fold($2) and s.employee_id <> $3 and not s.deleted
     union all
     select 1 from employees e where e.workspace = $1 and e.email_key = scim_fold($2) and e.id <> $3
       and not exists (select from scim_users s where s.workspace = $1 and s.employee_id = e.id
                         and (not s.deleted and s.user_name is not null or s.deleted and not e.active))
     limit 1`,
    [workspace, userName, exceptId],
  );
  return taken.length > 0;
}

/** Ids of people by any of the names that a client may know them by; the nearest kind of name first. */
export async function findByAnyName(manager: EntityManager, workspace: string, said: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select id from (
       select 1 as kind, id from employees where workspace = $1 and id = $2
       union all select 2, employee_id from scim_users where workspace = $1 and user_name_key = scim_fold($2) and not deleted
       union all select 3, employee_id from scim_users where workspace = $1 and external_id = $2 and not deleted
       union all select 4, id from employees where workspace = $1 and external_id = $2
       union all select 5, id from employees where workspace = $1 and email_key = scim_fold($2)
     ) known order by kind, id`,
    [workspace, said],
  );
  return rows.map(({ id }) => id);
}

/** Ids of people whose clients said that they report to somebody by one of these names, when nobody went by it. */
export async function findWaitingForManager(
  manager: EntityManager,
  workspace: string,
  names: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ employee_id: string }[]>(
    `select employee_id from scim_users where workspace = $1 and manager_said = any($2) order by employee_id`,
    [workspace, names],
  );
  return rows.map(({ employee_id }) => employee_id);
}

/** Somebody whom no client has, by their employee number or by the external id they had: whom to adopt instead of adding them twice. */
export async function findUnclaimed(
  manager: EntityManager,
  workspace: string,
  {
    employeeNumber,
    externalId,
  }: { readonly employeeNumber: string | undefined; readonly externalId: string | undefined },
): Promise<string | undefined> {
  const [row] = await manager.query<{ id: string }[]>(
    `select e.id from employees e left join scim_users s on s.workspace = e.workspace and s.employee_id = e.id
     where e.workspace = $1 and (e.external_id = $2 or s.external_id = $3 and s.deleted)
       and (s.employee_id is null or s.deleted or s.user_name is null)
     order by e.external_id = $2 desc nulls last, e.id limit 1`,
    [workspace, employeeNumber ?? null, externalId ?? null],
  );
  return row?.id;
}
