import type { Sql } from '../../persistence/sql';
import type { Narrowing } from '../filter/compile-filter';
import { isEqual } from '../filter/is-equal';
import type { Filter } from '../filter/filter';
import { ENTERPRISE_USER } from '../schemas/user-schemas';

/** Ids of the people whom an index has under a text, in SQL. $1 is the workspace. */
type Candidates = (said: string) => string;

const byContactPoint: Candidates = (said) =>
  `select id from employees where workspace = $1 and email_key = scim_fold(${said})`;

/** What clients find people by before they add or change them. */
const BY_FIELD: Readonly<Record<string, Candidates>> = {
  id: (said) => `select ${said}::text`,
  // Somebody without a user name goes by their address, or by their id. The index has nobody whom a client deleted.
  userName: (said) => `
    select employee_id from scim_users where workspace = $1 and user_name_key = scim_fold(${said}) and not deleted
    union all ${byContactPoint(said)} union all select scim_fold(${said})`,
  externalId: (said) => `select employee_id from scim_users where workspace = $1 and external_id = ${said}`,
  [`${ENTERPRISE_USER}:employeeNumber`]: (said) =>
    `select id from employees where workspace = $1 and external_id = ${said}`,
  [`${ENTERPRISE_USER}:manager.value`]: (said) =>
    `select id from employees where workspace = $1 and manager_id = ${said}`,
};

const byAddress: Candidates = (said) => `
  ${byContactPoint(said)}
  union all select employee_id from scim_emails where workspace = $1 and email_key = scim_fold(${said})`;

/** Who could be meant, read off indexes; undefined where only a look at everybody tells. */
export const narrowingUsers: Narrowing = (filter, sql) => {
  if (filter.kind === 'some' && filter.list.key === 'emails') {
    const address = isEqual(filter.part, 'value');
    return address === undefined ? undefined : `e.id in (${byAddress(sql.value(address))})`;
  }
  if (filter.kind !== 'compare') return undefined;
  if (filter.field.key === 'meta.lastModified') return changedSince(filter, sql);
  const candidates = filter.comparison === 'eq' ? BY_FIELD[filter.field.key] : undefined;
  return candidates && `e.id in (${candidates(sql.value(filter.value))})`;
};

/** A time is shown without its microseconds, so whoever is shown as later changed in a later millisecond. */
function changedSince({ comparison, value }: Filter & { kind: 'compare' }, sql: Sql): string | undefined {
  if (comparison !== 'gt' && comparison !== 'ge') return undefined;
  const shown = `date_trunc('milliseconds', ${sql.value(value)}::timestamptz)`;
  return `e.changed_at >= ${comparison === 'gt' ? `${shown} + interval '1 millisecond'` : shown}`;
}
