import type { Employee } from '../domain/employee';
import { insertEmployee } from '../persistence/insert-employee';
import { updateEmployee } from '../persistence/update-employee';
import type { Change } from './change';
import { checkEmployee } from './check-employee';
import { keepPlansAlive } from './keep-plans-alive';

/** Writes somebody who is new, after every rule of their record, and tells it. */
export async function addEmployee(change: Change, employee: Employee): Promise<void> {
  await checkEmployee(change, employee);
  await insertEmployee(change.manager, change.workspace, employee);
  await change.employeesChanged([employee]);
}

/** Writes what is known of somebody now, after every rule of their record and of the plans, and tells it. The caller holds their lock and has raised the version. */
export async function replaceEmployee(change: Change, before: Employee, after: Employee): Promise<void> {
  await checkEmployee(change, after);
  await updateEmployee(change.manager, change.workspace, after);
  const lineChanged =
    before.managerId !== after.managerId || before.deputyId !== after.deputyId || before.active !== after.active;
  if (lineChanged) await keepPlansAlive(change);
  await change.employeesChanged([after]);
}
