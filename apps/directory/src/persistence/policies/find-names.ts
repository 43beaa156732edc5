import type { EntityManager } from 'typeorm';
import type { Names } from '../../domain/policies/told-in-words';
import { RoleRow, SiteRow, TeamRow } from '../rows';

/** What roles, departments and sites are called. */
export async function findNames(manager: EntityManager, workspace: string): Promise<Names> {
  const [roles, teams, sites] = [
    await manager.findBy(RoleRow, { workspace }),
    await manager.findBy(TeamRow, { workspace }),
    await manager.findBy(SiteRow, { workspace }),
  ];
  return {
    roles: new Map(roles.map(({ key, name }) => [key, name])),
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    sites: new Map(sites.map(({ id, name }) => [id, name])),
  };
}
