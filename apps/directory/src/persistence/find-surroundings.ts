import { In, type EntityManager } from 'typeorm';
import type { EventData } from '@sambung/contracts';
import type { Employee, Role } from '../domain/employee';
import { RoleRow, SiteRow, TeamRow } from './rows';

/** What routing last said of somebody. */
export type Presence = EventData<'presence.changed'>;

/** What the records of some people point to, by id. */
export interface Surroundings {
  readonly roles: ReadonlyMap<string, Role>;
  readonly teams: ReadonlyMap<string, TeamRow>;
  readonly sites: ReadonlyMap<string, SiteRow>;
  readonly names: ReadonlyMap<string, string>;
  readonly presence: ReadonlyMap<string, Presence>;
}

/** Reads what is needed to show people, in five queries whatever their number. */
export async function findSurroundings(
  manager: EntityManager,
  workspace: string,
  people: readonly Employee[],
): Promise<Surroundings> {
  const ids = (of: (person: Employee) => string | null): string[] => [
    ...new Set(people.flatMap((person) => of(person) ?? [])),
  ];
  const roles = await manager.findBy(RoleRow, { workspace });
  const teams = await manager.findBy(TeamRow, { workspace, id: In(ids(({ teamId }) => teamId)) });
  const sites = await manager.findBy(SiteRow, { workspace, id: In(ids(({ siteId }) => siteId)) });
  const colleagues = [...ids(({ managerId }) => managerId), ...ids(({ deputyId }) => deputyId)];
  return {
    roles: new Map(roles.map((role) => [role.key, role])),
    teams: byId(teams),
    sites: byId(sites),
    names: await findNames(manager, workspace, colleagues),
    presence: await findPresence(
      manager,
      workspace,
      ids(({ id }) => id),
    ),
  };
}

async function findNames(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    `select id, name from employees where workspace = $1 and id = any($2)`,
    [workspace, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function findPresence(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<Map<string, Presence>> {
  const rows = await manager.query<{ employee_id: string; state: Presence }[]>(
    `select employee_id, state from presence where workspace = $1 and employee_id = any($2)`,
    [workspace, ids],
  );
  return new Map(rows.map(({ employee_id, state }) => [employee_id, state]));
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
