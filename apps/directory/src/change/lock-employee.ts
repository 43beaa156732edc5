import { EmployeeNotFound } from '../domain/directory.errors';
import type { Employee } from '../domain/employee';
import { lockEmployees } from '../persistence/lock-employees';
import type { Change } from './change';

/** Locks somebody for a change. Throws EmployeeNotFound. */
export async function lockEmployee({ manager, workspace }: Change, id: string): Promise<Employee> {
  const [employee] = await lockEmployees(manager, workspace, [id]);
  if (!employee) throw new EmployeeNotFound();
  return employee;
}
