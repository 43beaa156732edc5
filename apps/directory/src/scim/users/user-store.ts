import type { Shortcut } from '../filter/compile-filter';
import type { Store } from '../resources/find-resources';
import { USER_TYPE } from '../schemas/resource-type';
import { SHOWN_USERS, USER_COLUMNS } from './user-columns';

/**
 * `userName eq "…"` is what every client asks before it adds somebody. Whom it could mean is read off three indexes, and looked at closely
 * after that. $1 is the workspace.
 */
const byUserName: Shortcut = ({ field, comparison, value }, sql) => {
  if (field.key !== 'userName' || comparison !== 'eq') return undefined;
  const said = sql.value(value);
  return `(e.id in (
      select employee_id from scim_users where workspace = $1 and user_name_key = scim_fold(${said})
      union all select id from employees where workspace = $1 and email_key = scim_fold(${said})
      union all select scim_fold(${said}))
    and scim_fold(${USER_COLUMNS['userName'] ?? ''}) = scim_fold(${said}))`;
};

export const USERS: Store = {
  type: USER_TYPE,
  columns: USER_COLUMNS,
  shown: SHOWN_USERS,
  id: 'e.id',
  shortcut: byUserName,
};
