import type { EntityManager } from 'typeorm';
import type { Employee } from '../../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from '../employee-row';

/** After the last of them: so that each piece is read off an index, instead of a hundred thousand being sorted for each. */
export async function sortChanged(manager: EntityManager): Promise<void> {
  await manager.query(`create index on changed_people (id)`);
  await manager.query(`analyze changed_people`);
}

/** The next of the people this import has changed, locked, in the order of their ids. */
export async function lockChanged(
  manager: EntityManager,
  workspace: string,
  after: string,
  limit: number,
): Promise<Employee[]> {
  const rows = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e
     where e.workspace = $1 and e.id in (select c.id from changed_people c where c.id > $2 order by c.id limit $3)
     order by e.id for update of e`,
    [workspace, after, limit],
  );
  return rows.map(toEmployee);
}
