import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from './employee-row';

/** Locks people for a change, in the order of their ids. Who does not exist is missing from the answer. */
export async function lockEmployees(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<Employee[]> {
  const rows = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e where e.workspace = $1 and e.id = any($2) order by e.id for update`,
    [workspace, ids],
  );
  return rows.map(toEmployee);
}
