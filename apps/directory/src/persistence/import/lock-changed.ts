import type { EntityManager } from 'typeorm';
import type { Employee } from '../../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from '../employee-row';

/** The next of the people this import has changed, locked, in the order of their ids. */
export async function lockChanged(
  manager: EntityManager,
  workspace: string,
  after: string,
  limit: number,
): Promise<Employee[]> {
  const rows = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e
     where e.workspace = $1 and e.id > $2 and e.id in (select c.id from changed_people c where c.id > $2 order by c.id collate "C" limit $3)
     order by e.id for update of e`,
    [workspace, after, limit],
  );
  return rows.map(toEmployee);
}
