import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import { EntryNotFound } from '../domain/directory.errors';
import { NotYourRota, NotYourTeam } from '../domain/rota/rota.errors';
import { findLineAbove } from '../persistence/find-line-above';
import { TeamRow } from '../persistence/rows';
import { maySeeDetails } from '../show-employee/may-see-details';

/** Whether somebody plans a team: its manager, whoever stands above them, hr and admin. Throws EntryNotFound. */
export async function plansTeam(manager: EntityManager, asker: Principal, teamId: string): Promise<boolean> {
  const team = await manager.findOneBy(TeamRow, { workspace: asker.workspace, id: teamId });
  if (!team) throw new EntryNotFound('team');
  if (isHrOrAdmin(asker)) return true;
  if (!asker.roles.has('manager') || team.managerId === null) return false;
  const above = await findLineAbove(manager, asker.workspace, team.managerId);
  return above.some(({ id }) => id === asker.employeeId);
}

/** Throws EntryNotFound, NotYourTeam. */
export async function requireOwnTeam(manager: EntityManager, asker: Principal, teamId: string): Promise<void> {
  if (!(await plansTeam(manager, asker, teamId))) throw new NotYourTeam();
}

/** The person, their managers, hr and admin. Throws NotYourRota. */
export async function requireOwnPerson(manager: EntityManager, asker: Principal, employeeId: string): Promise<void> {
  if (!(await maySeeDetails(manager, asker, employeeId))) throw new NotYourRota();
}
