import { Injectable } from '@nestjs/common';
import type { RotaTermsBody, RotaTermsView, RotaWishesBody, TeamRotaTerms } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import { Changes } from '../change/changes';
import { EmployeeNotFound } from '../domain/directory.errors';
import { NotYourRota } from '../domain/rota/rota.errors';
import { findEmployee } from '../persistence/find-employee';
import { findTeamMembers } from '../persistence/rota/find-team-members';
import { findTerms, saveTerms, type StoredTerms } from '../persistence/rota/terms';
import { requireOwnPerson, requireOwnTeam } from '../plan-rota/may-plan';

const NO_TERMS: RotaTermsBody = { mostMinutesPerWeek: null, mostDaysPerWeek: null, shifts: null, unavailable: [] };

/** What holds for one person in every rota: their terms, which their managers say, and their wishes, which they say themselves. */
@Injectable()
export class SaveRotaTerms {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
  ) {}

  /** Throws EmployeeNotFound, NotYourRota. */
  show(asker: Principal, employeeId: string): Promise<RotaTermsView> {
    return this.database.inWorkspace(asker.workspace, (manager) => shown(manager, asker, employeeId));
  }

  /** Of everybody in a team, for whoever plans it. Throws EntryNotFound, NotYourTeam. */
  ofTeam(asker: Principal, teamId: string): Promise<TeamRotaTerms> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      await requireOwnTeam(manager, asker, teamId);
      const members = await findTeamMembers(manager, asker.workspace, teamId);
      const said = await findTerms(
        manager,
        asker.workspace,
        members.map(({ id }) => id),
      );
      const people = members.map(({ id, name }) => ({ name, ...termsOf(id, said.get(id)) }));
      return { people: people.sort((one, other) => one.name.localeCompare(other.name)) };
    });
  }

  /** Throws EmployeeNotFound, NotYourRota: nobody writes their own terms, unless they are hr or admin. */
  saveTerms(asker: Principal, employeeId: string, terms: RotaTermsBody): Promise<RotaTermsView> {
    return this.changes.in(asker.workspace, async ({ manager, workspace }) => {
      await requireKnownPerson(manager, asker, employeeId);
      if (asker.employeeId === employeeId && !isHrOrAdmin(asker)) throw new NotYourRota();
      await saveTerms(manager, workspace, employeeId, { terms });
      return shown(manager, asker, employeeId);
    });
  }

  /** Throws EmployeeNotFound, NotYourRota. */
  saveWishes(asker: Principal, employeeId: string, body: RotaWishesBody): Promise<RotaTermsView> {
    return this.changes.in(asker.workspace, async ({ manager, workspace }) => {
      await requireKnownPerson(manager, asker, employeeId);
      await saveTerms(manager, workspace, employeeId, body);
      return shown(manager, asker, employeeId);
    });
  }
}

async function requireKnownPerson(manager: EntityManager, asker: Principal, employeeId: string): Promise<void> {
  if (!(await findEmployee(manager, asker.workspace, employeeId))) throw new EmployeeNotFound();
  await requireOwnPerson(manager, asker, employeeId);
}

async function shown(manager: EntityManager, asker: Principal, employeeId: string): Promise<RotaTermsView> {
  await requireKnownPerson(manager, asker, employeeId);
  const saved = (await findTerms(manager, asker.workspace, [employeeId])).get(employeeId);
  return termsOf(employeeId, saved);
}

const termsOf = (employeeId: string, saved: StoredTerms | undefined): RotaTermsView => ({
  ...{ employeeId, ...(saved?.terms ?? NO_TERMS), wishes: saved?.wishes ?? [] },
});
