import { In } from 'typeorm';
import type { Change } from '../change/change';
import type { Calendar } from '../domain/holidays/observed';
import { findObservers } from '../persistence/holidays/find-observers';
import { lockEmployees } from '../persistence/lock-employees';
import { findTeamMembers } from '../persistence/rota/find-team-members';
import { TeamRow } from '../persistence/rows';

const CHUNK = 1_000;

/** Tells everybody whose hours these calendars are about, as they were and as they are: in the transaction of the change. */
export async function tellHolidays(change: Change, calendars: readonly Calendar[]): Promise<void> {
  const { manager, workspace } = change;
  change.forgetHolidays();
  const everybody = calendars.some(({ siteIds, teamIds }) => siteIds.length === 0 && teamIds.length === 0);
  const teamIds = calendars.flatMap((each) => each.teamIds);
  const where = everybody ? { workspace } : { workspace, id: In(teamIds) };
  await change.teamsChanged(
    await manager.find(TeamRow, { where, order: { id: 'asc' }, lock: { mode: 'pessimistic_write' } }),
  );
  const observers = new Set<string>();
  for (const each of calendars) for (const id of await findObservers(manager, workspace, each)) observers.add(id);
  const ids = [...observers].sort();
  for (let at = 0; at < ids.length; at += CHUNK)
    await change.employeesChanged(await lockEmployees(manager, workspace, ids.slice(at, at + CHUNK)));
}

/** Tells a team and its people anew after it was said whether it works on holidays. */
export async function tellTeamsHolidays(change: Change, teamId: string): Promise<void> {
  const { manager, workspace } = change;
  change.forgetHolidays();
  await change.teamsChanged(await manager.findBy(TeamRow, { workspace, id: teamId }));
  const members = await findTeamMembers(manager, workspace, teamId);
  await change.employeesChanged(
    await lockEmployees(
      manager,
      workspace,
      members.map(({ id }) => id),
    ),
  );
}
