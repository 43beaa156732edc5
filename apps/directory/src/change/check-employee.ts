import { employeeReferences } from '../domain/employee-references';
import { DeputyCycle, ExternalIdTaken, ManagerCycle, OwnDeputy } from '../domain/directory.errors';
import { requireTimeZone } from '../domain/time-zone';
import type { Employee } from '../domain/employee';
import { findLineAbove } from '../persistence/find-line-above';
import type { Change } from './change';
import { requireKnown } from './require-known';

/** Refuses an employee's record that points to nothing, makes a circle, or takes another's external id. Called before it is written. */
export async function checkEmployee(change: Change, employee: Employee): Promise<void> {
  if (employee.deputyId === employee.id) throw new OwnDeputy();
  requireTimeZone(employee.workingHours, 'body.workingHours');
  await requireKnown(change, employeeReferences(employee));
  await refuseCycle(change, employee);
  await refuseDeputyCycle(change, employee);
  await refuseTakenId(change, employee);
}

async function refuseCycle({ manager, workspace }: Change, { id, name, managerId }: Employee): Promise<void> {
  if (managerId === null) return;
  const above = await findLineAbove(manager, workspace, managerId);
  const self = above.findIndex((boss) => boss.id === id);
  if (self >= 0) throw new ManagerCycle([name, ...above.slice(0, self).map((boss) => boss.name), name]);
}

async function refuseDeputyCycle({ manager, workspace }: Change, { id, name, deputyId }: Employee): Promise<void> {
  if (deputyId === null) return;
  const row = await findLineAbove(manager, workspace, deputyId, 'deputy_id');
  const self = row.findIndex((deputy) => deputy.id === id);
  if (self >= 0) throw new DeputyCycle([name, ...row.slice(0, self).map((deputy) => deputy.name), name]);
}

async function refuseTakenId({ manager, workspace }: Change, { id, externalId }: Employee): Promise<void> {
  if (externalId === null) return;
  const taken = await manager.query<unknown[]>(
    `select 1 from employees where workspace = $1 and external_id = $2 and id <> $3`,
    [workspace, externalId, id],
  );
  if (taken.length > 0) throw new ExternalIdTaken(externalId);
}
