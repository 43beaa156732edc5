import { lockNextEmployees } from '../persistence/lock-next-employees';
import type { Change } from './change';

const CHUNK = 500;

/** Publishes everybody who holds one of the roles, as the roles are now. */
export async function publishHolders(change: Change, roles: readonly string[]): Promise<void> {
  change.forgetRoles();
  for (let after = ''; ;) {
    const holders = await lockNextEmployees(change.manager, change.workspace, { after, limit: CHUNK, holding: roles });
    await change.employeesChanged(holders);
    const last = holders.at(-1);
    if (!last || holders.length < CHUNK) return;
    after = last.id;
  }
}
