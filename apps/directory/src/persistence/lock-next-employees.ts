import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from './employee-row';

export interface Next {
  /** Id of the last one before; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
  /** Only who holds one of these roles. */
  readonly holding?: readonly string[];
  /** Only who has this skill, at whatever level. */
  readonly skill?: string;
}

/** Locks the next people in the order of their ids: for what has to go through everybody in bounded pieces. */
export async function lockNextEmployees(
  manager: EntityManager,
  workspace: string,
  { after, limit, holding, skill }: Next,
): Promise<Employee[]> {
  const rows = await manager.query<EmployeeRow[]>(
    `select ${employeeColumns} from employees e
     where e.workspace = $1 and e.id > $2 and ($4::text[] is null or e.roles && $4) and ($5::text is null or e.skills ? $5)
     order by e.id limit $3 for update`,
    [workspace, after, limit, holding ?? null, skill ?? null],
  );
  return rows.map(toEmployee);
}
