import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from './employee-row';

export async function findEmployee(
  manager: EntityManager,
  workspace: string,
  id: string,
): Promise<Employee | undefined> {
  const [row] = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e where e.workspace = $1 and e.id = $2`,
    [workspace, id],
  );
  return row && toEmployee(row);
}
