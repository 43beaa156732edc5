import { Injectable } from '@nestjs/common';
import type { RotaShift, RotaSummary, RotaView } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import type { Floor } from '@sambung/rota';
import type { EntityManager } from 'typeorm';
import { EmployeeNotFound } from '../domain/directory.errors';
import { RotaNotFound } from '../domain/rota/rota.errors';
import { findEmployee } from '../persistence/find-employee';
import { findNamesOf } from '../persistence/rota/find-names-of';
import { findRota, listRotas, type StoredRota } from '../persistence/rota/rotas';
import { findPublishedShifts, findShifts } from '../persistence/rota/shifts';
import { plansTeam, requireOwnPerson, requireOwnTeam } from '../plan-rota/may-plan';
import { loadFloor } from '../plan-rota/rota-floor';
import { summaryOf, viewOf } from './rota-view';

const DAY_MS = 86_400_000;

/** Rotas as their managers see them, and everybody’s own published shifts. */
@Injectable()
export class ShowRota {
  constructor(private readonly database: Database) {}

  /** Throws RotaNotFound, NotYourTeam. */
  one(asker: Principal, id: string): Promise<RotaView> {
    return this.database.inWorkspace(asker.workspace, (manager) => showRota(manager, asker, id));
  }

  /** Of the teams that the asker plans. */
  list(asker: Principal, teamId: string | undefined): Promise<RotaSummary[]> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const rotas = await listRotas(manager, asker.workspace, teamId);
      const own = new Set<string>();
      for (const team of new Set(rotas.map((rota) => rota.teamId)))
        if (await plansTeam(manager, asker, team)) own.add(team);
      return rotas.filter((rota) => own.has(rota.teamId)).map(summaryOf);
    });
  }

  /** What is published for somebody, by the days (UTC) on which it begins. Throws EmployeeNotFound, NotYourRota. */
  shiftsOf(
    asker: Principal,
    employeeId: string,
    { from, until }: { readonly from: string; readonly until: string },
  ): Promise<RotaShift[]> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      if (!(await findEmployee(manager, asker.workspace, employeeId))) throw new EmployeeNotFound();
      await requireOwnPerson(manager, asker, employeeId);
      const time = { from: Date.parse(from), until: Date.parse(until) + DAY_MS };
      return findPublishedShifts(manager, asker.workspace, [employeeId], time);
    });
  }
}

/** Throws RotaNotFound, NotYourTeam. */
export async function showRota(manager: EntityManager, asker: Principal, id: string): Promise<RotaView> {
  const rota = await findRota(manager, asker.workspace, id);
  if (!rota) throw new RotaNotFound();
  await requireOwnTeam(manager, asker, rota.teamId);
  const shifts = await findShifts(manager, asker.workspace, id);
  return shownAs(manager, rota, shifts, await loadFloor(manager, rota, namesIn(shifts)));
}

/** A rota with some shifts: those that it has, or would have. */
export async function shownAs(
  manager: EntityManager,
  rota: StoredRota,
  shifts: readonly RotaShift[],
  floor: Floor,
): Promise<RotaView> {
  const names = await findNamesOf(
    manager,
    rota.workspace,
    floor.people.map(({ id }) => id),
  );
  return viewOf(rota, shifts, floor, names);
}

/** People who have left the team since are still on its rota. */
export const namesIn = (shifts: readonly RotaShift[]): string[] => [
  ...new Set(shifts.map(({ employeeId }) => employeeId)),
];
