import type { Columns } from '../filter/compile-filter';
import { ENTERPRISE_USER, SAMBUNG_USER } from '../schemas/user-schemas';

/**
 * The people of the workspace $1 who are shown to clients. Whom a client deleted is shown again once they work here again.
 * Everything joined is joined by a unique key, so counting needs none of it.
 */
export const SHOWN_USERS = `
  from employees e
  left join scim_users s on s.workspace = e.workspace and s.employee_id = e.id
  left join teams t on t.workspace = e.workspace and t.id = e.team_id
  left join sites p on p.workspace = e.workspace and p.id = e.site_id
  left join employees m on m.workspace = e.workspace and m.id = e.manager_id
  where e.workspace = $1 and (e.active or s.deleted is not true)`;

/**
 * Somebody to whom no client has given a user name goes by their e-mail address, so that whoever was imported is found and adopted; by their id
 * where they have none or share it.
 */
const USER_NAME = `coalesce(case when s.deleted is not true then s.user_name end,
  case when e.email_key is not null
        and not exists (select from employees o where o.workspace = e.workspace and o.email_key = e.email_key and o.id <> e.id)
        and not exists (select from scim_users o where o.workspace = e.workspace and o.user_name_key = e.email_key and not o.deleted and o.employee_id <> e.id)
       then e.contact_points->>'email' end,
  e.id)`;

/** Parts of a name as a client said them, while they are parts of the name somebody has. */
const saidName = (part: string): string => `case when s.named = e.name then s.attributes->'name'->>'${part}' end`;

/** For whom no client has said parts: the last word stands for a family name, which some clients demand, and a single word for both. */
const splitName = (part: string, words: string): string =>
  `case when s.named = e.name and s.attributes ? 'name' then s.attributes->'name'->>'${part}' else ${words} end`;

const kept = (attribute: string): string => `s.attributes->>'${attribute}'`;
const timestamp = (column: string): string => `date_trunc('milliseconds', ${column})`;
const levels = (column: string): string =>
  `(select jsonb_agg(each.key || ':' || each.value order by each.key) from jsonb_each_text(${column}) each)`;

/** Everything a User shows, in SQL: what is filtered and sorted is what is shown. */
export const USER_COLUMNS = {
  id: 'e.id',
  externalId: 'case when s.deleted is not true then s.external_id end',
  'meta.resourceType': `'User'`,
  'meta.created': timestamp('e.created_at'),
  'meta.lastModified': timestamp('e.changed_at'),
  'meta.location': `'/scim/v2/Users/' || e.id`,
  'meta.version': `'W/"' || e.version || '"'`,
  userName: USER_NAME,
  'name.formatted': `coalesce(${saidName('formatted')}, e.name)`,
  'name.familyName': splitName('familyName', `substring(e.name from '\\S+$')`),
  'name.givenName': splitName('givenName', `coalesce(substring(e.name from '^(.*\\S)\\s+\\S+$'), e.name)`),
  'name.middleName': saidName('middleName'),
  'name.honorificPrefix': saidName('honorificPrefix'),
  'name.honorificSuffix': saidName('honorificSuffix'),
  displayName: 'e.name',
  nickName: kept('nickName'),
  profileUrl: kept('profileUrl'),
  title: kept('title'),
  userType: kept('userType'),
  preferredLanguage: kept('preferredLanguage'),
  locale: kept('locale'),
  timezone: kept('timezone'),
  active: 'e.active',
  emails: `scim_entries(s.attributes->'emails', nullif(e.contact_points->>'email', ''))`,
  phoneNumbers: `scim_entries(s.attributes->'phoneNumbers', nullif(e.contact_points->>'phone', ''))`,
  addresses: `s.attributes->'addresses'`,
  groups: `case when t.active then jsonb_build_array(jsonb_build_object(
    'value', t.id, '$ref', '/scim/v2/Groups/' || t.id, 'display', t.name->>'en', 'type', 'direct')) end`,
  [`${ENTERPRISE_USER}:employeeNumber`]: 'e.external_id',
  [`${ENTERPRISE_USER}:costCenter`]: kept('costCenter'),
  [`${ENTERPRISE_USER}:organization`]: kept('organization'),
  [`${ENTERPRISE_USER}:division`]: kept('division'),
  // The client's own word for the team, while it is the team somebody is in.
  [`${ENTERPRISE_USER}:department`]: `case when s.attributes->'department'->>'teamId' is not distinct from e.team_id
    then s.attributes->'department'->>'said' else t.name->>'en' end`,
  [`${ENTERPRISE_USER}:manager.value`]: 'e.manager_id',
  [`${ENTERPRISE_USER}:manager.$ref`]: `'/scim/v2/Users/' || e.manager_id`,
  [`${ENTERPRISE_USER}:manager.displayName`]: 'm.name',
  [`${SAMBUNG_USER}:roles`]: 'to_jsonb(e.roles)',
  [`${SAMBUNG_USER}:offices`]: `(select jsonb_agg(distinct r.office) from roles r where r.workspace = e.workspace and r.key = any (e.roles))`,
  [`${SAMBUNG_USER}:skills`]: levels('e.skills'),
  [`${SAMBUNG_USER}:languages`]: levels('e.languages'),
  [`${SAMBUNG_USER}:site`]: 'p.key',
  [`${SAMBUNG_USER}:sipAddress`]: `e.contact_points->>'sip'`,
  [`${SAMBUNG_USER}:extension`]: `e.contact_points->>'extension'`,
  [`${SAMBUNG_USER}:counter`]: `e.contact_points->>'counter'`,
  [`${SAMBUNG_USER}:unmatched`]: `nullif(to_jsonb(array_remove(array[
    case when e.team_id is null and s.attributes ? 'department'
         then format('department “%s”: there is no team of this name or key; create it as a Group or under /v1/teams, then send the person again', s.attributes->'department'->>'said') end,
    case when e.manager_id is null and s.manager_said is not null
         then format('manager “%s”: nobody here goes by this; they report to them as soon as that User is created', s.manager_said) end
  ], null)), '[]')`,
} satisfies Columns as Columns;
