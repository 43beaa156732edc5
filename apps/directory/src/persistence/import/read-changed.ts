import type { EntityManager } from 'typeorm';
import type { Employee } from '../../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from '../employee-row';

/** After the last of them: so that each piece is read off an index, instead of a hundred thousand being sorted for each. */
export async function sortChanged(manager: EntityManager): Promise<void> {
  await manager.query(`create index on changed_people (id)`);
  await manager.query(`analyze changed_people`);
}

/**
 * The next of the people this import has changed, in the order of their ids. This transaction has written or locked every one of them. Their ids are sent, so that
 * they are looked up one by one: rows that nobody else has seen yet are in no statistics, and a join would read the whole company for each piece.
 */
export async function readChanged(
  manager: EntityManager,
  workspace: string,
  after: string,
  limit: number,
): Promise<Employee[]> {
  const next = await manager.query<{ id: string }[]>(
    `select id from changed_people where id > $1 order by id limit $2`,
    [after, limit],
  );
  if (next.length === 0) return [];
  const rows = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e where e.workspace = $1 and e.id = any($2::text[]) order by e.id`,
    [workspace, next.map(({ id }) => id)],
  );
  return rows.map(toEmployee);
}
