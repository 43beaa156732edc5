import { In, type EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { TeamRow } from './rows';

/** Teams that somebody managed are managed by their own manager from now on. Returns the teams that changed. */
export async function detachFromTeams(
  manager: EntityManager,
  workspace: string,
  { id, managerId }: Employee,
): Promise<TeamRow[]> {
  const teams = await manager.find(TeamRow, {
    where: { workspace, managerId: id },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const team of teams) {
    Object.assign(team, { managerId, version: team.version + 1 });
  }
  if (teams.length > 0) {
    await manager
      .createQueryBuilder()
      .update(TeamRow)
      .set({ managerId, version: () => 'version + 1' })
      .where({ workspace, id: In(teams.map((team) => team.id)) })
      .execute();
  }
  return teams;
}
