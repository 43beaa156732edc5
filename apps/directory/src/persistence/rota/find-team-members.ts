import type { EntityManager } from 'typeorm';
import type { Employee } from '../../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from '../employee-row';

/** Who works in a team today, and whoever else is named. */
export async function findTeamMembers(
  manager: EntityManager,
  workspace: string,
  teamId: string,
  others: readonly string[] = [],
): Promise<Employee[]> {
  const rows = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e where e.workspace = $1 and (e.team_id = $2 and e.active or e.id = any($3)) order by e.id`,
    [workspace, teamId, others],
  );
  return rows.map(toEmployee);
}
