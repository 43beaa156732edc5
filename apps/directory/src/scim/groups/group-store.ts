import type { Columns } from '../filter/compile-filter';
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
  'meta.version': `'W/"' || t.version || '"'`,
  displayName: `t.name->>'en'`,
  members: `(select jsonb_agg(jsonb_build_object('value', e.id, '$ref', '/scim/v2/Users/' || e.id, 'display', e.name, 'type', 'User') order by e.id)
    from employees e left join scim_users s on s.workspace = e.workspace and s.employee_id = e.id
    where e.workspace = t.workspace and e.team_id = t.id and (e.active or s.deleted is not true))`,
  [`${SAMBUNG_GROUP}:office`]: 't.office',
  [`${SAMBUNG_GROUP}:manager`]: 't.manager_id',
  [`${SAMBUNG_GROUP}:key`]: 't.key',
};

/** A team that was retired, here or elsewhere, is no Group. */
export const GROUPS: Store = {
  type: GROUP_TYPE,
  columns: COLUMNS,
  shown: `from teams t left join scim_groups g on g.workspace = t.workspace and g.team_id = t.id where t.workspace = $1 and t.active`,
  id: 't.id',
};
