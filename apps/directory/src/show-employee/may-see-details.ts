import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import { findLineAbove } from '../persistence/find-line-above';

/** Whether levels, hours and absence of somebody are for the asker: themself, a manager up the line, hr, admin. */
export async function maySeeDetails(manager: EntityManager, asker: Principal, employeeId: string): Promise<boolean> {
  if (isHrOrAdmin(asker) || asker.employeeId === employeeId) return true;
  // A key that acts for a manager has never a manager's rights.
  if (asker.employeeId === undefined || !asker.roles.has('manager')) return false;
  const line = await findLineAbove(manager, asker.workspace, employeeId);
  return line.some(({ id }) => id === asker.employeeId);
}
