import { Injectable } from '@nestjs/common';
import type { EmployeeGaps, EmployeeGapsQuery, RoleGap, TeamGaps } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { EmployeeNotFound, EntryNotFound } from '../domain/directory.errors';
import type { Employee } from '../domain/employee';
import { gapAgainst, wantsOf, type Abilities } from '../domain/roles/gaps';
import { wordsOfGap, wordsOfTeam, type NameOf } from '../domain/roles/gap-words';
import { GapsNotYours } from '../domain/roles/role.errors';
import { skillMatrix } from '../domain/roles/skill-matrix';
import { teamGap } from '../domain/roles/team-gaps';
import { dayIn } from '../domain/skills/last-day';
import { findEmployee } from '../persistence/find-employee';
import { findHolders } from '../persistence/roles/find-holders';
import { RoleRow, WorkspaceRow } from '../persistence/rows';
import { findCountedLevels } from '../persistence/skills/find-counted-levels';
import { plansTeam } from '../plan-rota/may-plan';
import { profileOf } from '../save-role-profile/save-role-profile';
import { maySeeDetails } from '../show-employee/may-see-details';
import { findNames } from './names';

/** Of larger teams the first by name are looked at: a report is read by people. */
const MOST_PEOPLE = 1_000;

/** How people stand against what their roles want. */
@Injectable()
export class TellGaps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeNotFound, GapsNotYours, EntryNotFound. */
  ofEmployee(asker: Principal, id: string, { role }: EmployeeGapsQuery): Promise<EmployeeGaps> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const employee = await findEmployee(manager, asker.workspace, id);
      if (!employee) throw new EmployeeNotFound();
      if (!(await maySeeDetails(manager, asker, id))) throw new GapsNotYours();
      const [able] = await countedAbilities(manager, asker.workspace, [employee], this.clock.now());
      const nameOf = await findNames(manager, asker.workspace);
      const roles: RoleGap[] = [];
      for (const key of role === undefined ? employee.roles : [role])
        roles.push(await gapOf(manager, asker.workspace, key, able ?? employee, nameOf));
      return { employeeId: id, name: employee.name, roles };
    });
  }

  /** Throws EntryNotFound, GapsNotYours. */
  ofTeam(asker: Principal, teamId: string): Promise<TeamGaps> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      if (!(await plansTeam(manager, asker, teamId))) throw new GapsNotYours();
      const members = await findHolders(manager, workspace, { teamId, role: undefined, limit: MOST_PEOPLE });
      const able = await countedAbilities(manager, workspace, members, this.clock.now());
      const nameOf = await findNames(manager, workspace);
      const roles: TeamGaps['roles'] = [];
      for (const key of new Set(members.flatMap((member) => member.roles)))
        roles.push(await teamGapOf(manager, workspace, key, able, nameOf));
      return { teamId, roles, ...skillMatrix(members, able, roles, nameOf) };
    });
  }
}

/** People with the levels that count today. */
export async function countedAbilities(
  manager: EntityManager,
  workspace: string,
  people: readonly Employee[],
  now: number,
): Promise<Employee[]> {
  const settings = await manager.findOneBy(WorkspaceRow, { workspace });
  const levels = await findCountedLevels(manager, workspace, people, dayIn(settings?.timeZone ?? 'UTC', now));
  return people.map((person) => ({ ...person, skills: levels.get(person.id) ?? {} }));
}

/** Throws EntryNotFound. */
export async function findRole(manager: EntityManager, workspace: string, key: string): Promise<RoleRow> {
  const role = await manager.findOneBy(RoleRow, { workspace, key });
  if (!role) throw new EntryNotFound('role');
  return role;
}

async function gapOf(
  manager: EntityManager,
  workspace: string,
  key: string,
  able: Abilities,
  nameOf: NameOf,
): Promise<RoleGap> {
  const { name } = await findRole(manager, workspace, key);
  const { profile } = await profileOf(manager, workspace, key);
  const gap = gapAgainst(wantsOf(profile), able);
  const wants = gap.wants.map((want) => ({ ...want, name: nameOf(want) }));
  return { ...gap, role: key, name, wants, words: wordsOfGap(name, gap, nameOf) };
}

async function teamGapOf(
  manager: EntityManager,
  workspace: string,
  key: string,
  members: readonly Employee[],
  nameOf: NameOf,
): Promise<TeamGaps['roles'][number]> {
  const { name } = await findRole(manager, workspace, key);
  const { profile } = await profileOf(manager, workspace, key);
  const holders = members.filter(({ roles }) => roles.includes(key));
  const gap = teamGap(wantsOf(profile), holders);
  return {
    ...{ role: key, name, people: holders.length, ready: gap.ready },
    wants: gap.wants.map((want) => ({ ...want, name: nameOf(want) })),
    holders: gap.holders.map(({ holder, ready, fit, wants }) => ({
      ...{ employeeId: holder.id, name: holder.name, ready, fit },
      missing: wants.filter(({ missing }) => missing > 0).map((want) => want.key),
    })),
    words: wordsOfTeam(name, gap, nameOf),
  };
}
