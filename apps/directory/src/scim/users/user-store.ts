import type { Store } from '../resources/find-resources';
import { USER_TYPE } from '../schemas/resource-type';
import { SHOWN_USERS, USER_COLUMNS } from './user-columns';
import { narrowingUsers } from './user-narrowing';

export const USERS: Store = {
  type: USER_TYPE,
  columns: USER_COLUMNS,
  shown: SHOWN_USERS,
  id: 'e.id',
  narrowing: narrowingUsers,
};
