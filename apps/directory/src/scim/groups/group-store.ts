import type { Columns, Narrowing } from '../filter/compile-filter';
import { isEqual } from '../filter/is-equal';
import type { Store } from '../resources/find-resources';
import { SAMBUNG_GROUP } from '../schemas/group-schemas';
import { GROUP_TYPE } from '../schemas/resource-type';

/** Everything a Group shows, in SQL. Members are the people who are shown as Users. */
const COLUMNS: Columns = {
  id: 't.id',
  externalId: 'g.external_id',
  'meta.resourceType': `'Group'`,
  'meta.created': `date_trunc('milliseconds', t.created_at)`,
  'meta.lastModified': `date_trunc('milliseconds', t.changed_at)`,
  'meta.location': `'/scim/v2/Groups/' || t.id`,
  // Who is in it is part of what it shows, and counted apart.
  'meta.version': `'W/"' || t.version + t.members_version || '"'`,
  displayName: `t.name->>'en'`,
  members: `(select jsonb_agg(jsonb_build_object('value', e.id, '$ref', '/scim/v2/Users/' || e.id, 'display', e.name, 'type', 'User') order by e.id)
    from employees e left join scim_users s on s.workspace = e.workspace and s.employee_id = e.id
    where e.workspace = t.workspace and e.team_id = t.id and (e.active or s.deleted is not true))`,
  [`${SAMBUNG_GROUP}:office`]: 't.office',
  [`${SAMBUNG_GROUP}:manager`]: 't.manager_id',
  [`${SAMBUNG_GROUP}:key`]: 't.key',
};

/** `id eq "…" and members eq "…"`: clients ask so whether somebody is in a team. Without this the members of every team would be put together to find out. */
const narrowing: Narrowing = (filter, sql) => {
  const id = filter.kind === 'compare' ? isEqual(filter, 'id') : undefined;
  if (id !== undefined) return `t.id = ${sql.value(id)}`;
  const member = filter.kind === 'some' && filter.list.key === 'members' ? isEqual(filter.part, 'value') : undefined;
  return member === undefined
    ? undefined
    : `t.id in (select team_id from employees where workspace = $1 and id = ${sql.value(member)} and team_id is not null)`;
};

/** A team that was retired, here or elsewhere, is no Group. */
export const GROUPS: Store = {
  type: GROUP_TYPE,
  columns: COLUMNS,
  shown: `from teams t left join scim_groups g on g.workspace = t.workspace and g.team_id = t.id where t.workspace = $1 and t.active`,
  id: 't.id',
  narrowing,
};
