import type { EntityManager } from 'typeorm';
import {
  findPeopleOnFloor,
  findTeamsOf,
  type PersonOnFloor,
  type TeamOnFloor,
} from '../persistence/floor/floor-people';
import { findReasonsAsking, type WhoseFloor } from '../persistence/floor/floor-waiting';
import { everybodyBelow } from '../persistence/people-above';
import { FloorNotFound } from './floor.errors';

export interface OwnFloor extends WhoseFloor {
  readonly people: readonly PersonOnFloor[];
  /** All of the asker's, whichever is shown. */
  readonly teams: readonly TeamOnFloor[];
}

interface Asked {
  readonly workspace: string;
  readonly employeeId: string;
  readonly teamId: string | undefined;
}

/** The people below somebody, themself included, in one team or in all; and what these may be asked for. Throws FloorNotFound. */
export async function ownFloor(manager: EntityManager, { workspace, employeeId, teamId }: Asked): Promise<OwnFloor> {
  const below = await everybodyBelow(manager, workspace, employeeId);
  const teams = await findTeamsOf(manager, workspace, below);
  if (teamId !== undefined && !teams.some((team) => team.teamId === teamId)) throw new FloorNotFound(teamId);
  const all = await findPeopleOnFloor(manager, workspace, below);
  const people = all.filter((person) => teamId === undefined || person.teamId === teamId);
  return {
    ...{ people, teams },
    employeeIds: people.map((person) => person.employeeId),
    siteIds: [...new Set(people.flatMap(({ siteId }) => siteId ?? []))],
    reasonIds: await findReasonsAsking(manager, workspace, people),
  };
}
