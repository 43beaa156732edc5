import { Injectable } from '@nestjs/common';
import { Invalid, type FrontOfficeBody, type FrontOfficeMarked, type Office } from '@sambung/contracts';
import { In, Not } from 'typeorm';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { requireKnown } from '../change/require-known';
import type { Fault, Reference } from '../domain/references';
import { lockEmployees } from '../persistence/lock-employees';
import { giveRole, takeRoles, type WhichPeople } from '../persistence/write-roles';
import { RoleRow, TeamRow } from '../persistence/rows';

/** A role of the back office makes nobody front office. */
class RoleNotFront extends Invalid {
  readonly code = 'front-office.role-not-front';
  readonly errors: readonly Fault[] = [{ path: 'body.role', message: 'name a role of the front office' }];
  constructor(role: string) {
    super(`The role “${role}” belongs to the back office. Name one of the front office; GET /v1/roles lists them.`);
  }
}

/** Teams and people become the front office, or leave it: one transaction, and the same again changes nothing. */
@Injectable()
export class MarkFrontOffice {
  constructor(private readonly changes: Changes) {}

  /** Throws NamesUnknown, RoleNotFront. */
  execute(workspace: string, body: FrontOfficeBody): Promise<FrontOfficeMarked> {
    return this.changes.in(workspace, async (change) => {
      await requireKnown(change, referencesOf(body));
      const front = await frontRoles(change, body.role);
      const teams = await this.markTeams(change, body.teamIds, body.role === null ? 'back' : 'front');
      const people = await this.markPeople(change, body, front);
      return { teams, people };
    });
  }

  private async markTeams(change: Change, ids: readonly string[], office: Office): Promise<number> {
    const { manager, workspace } = change;
    const others = await manager.find(TeamRow, {
      where: { workspace, id: In([...ids]), office: Not(office) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    const marked = others.map((team) => Object.assign(team, { office, version: team.version + 1 }));
    for (const { id, version } of marked) await manager.update(TeamRow, { workspace, id }, { office, version });
    await change.teamsChanged(marked);
    return marked.length;
  }

  private async markPeople(change: Change, body: FrontOfficeBody, front: readonly string[]): Promise<number> {
    const { manager, workspace } = change;
    const which: WhichPeople = { workspace, teamIds: body.teamIds, employeeIds: body.employeeIds, roles: front };
    const ids = body.role === null ? await takeRoles(manager, which) : await giveRole(manager, which, body.role);
    await change.employeesChanged(await lockEmployees(manager, workspace, ids));
    return ids.length;
  }
}

/** Every role of the front office; `wanted`, unless it is null, must be one. */
async function frontRoles({ manager, workspace }: Change, wanted: string | null): Promise<string[]> {
  const roles = await manager.findBy(RoleRow, { workspace, office: 'front' });
  const keys = roles.map(({ key }) => key);
  if (wanted !== null && !keys.includes(wanted)) throw new RoleNotFront(wanted);
  return keys;
}

function referencesOf({ teamIds, employeeIds, role }: FrontOfficeBody): Reference[] {
  return [
    ...teamIds.map((value, index): Reference => ({ kind: 'teams', value, path: `body.teamIds.${index}` })),
    ...employeeIds.map((value, index): Reference => ({ kind: 'people', value, path: `body.employeeIds.${index}` })),
    ...(role === null ? [] : [{ kind: 'roles', value: role, path: 'body.role' } as const]),
  ];
}
