import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from './employee-row';
import { lockEmployees } from './lock-employees';

/** Who reported to somebody reports to their manager from now on; whoever had them as deputy has none. Returns everybody changed. */
export async function detachFromEmployees(
  manager: EntityManager,
  workspace: string,
  { id, managerId }: Employee,
): Promise<Employee[]> {
  const affected = await manager.query<{ id: string }[]>(
    `select id from employees where workspace = $1 and id <> $2 and (manager_id = $2 or deputy_id = $2)`,
    [workspace, id],
  );
  const ids = affected.map((each) => each.id);
  await lockEmployees(manager, workspace, ids);
  const [rows] = await manager.query<[EmployeeRow[], number]>(
    `update employees e set manager_id = case when manager_id = $2 then nullif($3, id) else manager_id end,
                            deputy_id = nullif(deputy_id, $2), version = version + 1
     where workspace = $1 and id = any($4) returning ${employeeColumns}`,
    [workspace, id, managerId, ids],
  );
  return rows.map(toEmployee);
}
