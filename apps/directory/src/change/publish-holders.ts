import { lockNextEmployees, type Next } from '../persistence/lock-next-employees';
import type { Change } from './change';

const CHUNK = 500;

/** Publishes everybody who holds one of the roles, as the roles are now. */
export async function publishHolders(change: Change, roles: readonly string[]): Promise<void> {
  change.forgetRoles();
  await publishEach(change, { holding: roles });
}

/** Publishes everybody who has a skill, as what it requires is now. */
export const publishSkilled = (change: Change, skill: string): Promise<void> => publishEach(change, { skill });

async function publishEach(change: Change, who: Pick<Next, 'holding' | 'skill'>): Promise<void> {
  for (let after = ''; ;) {
    const people = await lockNextEmployees(change.manager, change.workspace, { after, limit: CHUNK, ...who });
    await change.employeesChanged(people);
    const last = people.at(-1);
    if (!last || people.length < CHUNK) return;
    after = last.id;
  }
}
