import { NotFound } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export class EmployeeNotFound extends NotFound {
  readonly code = 'employee.not-found';
  constructor(readonly employeeId: string) {
    super(`There is no active employee ${employeeId}.`);
  }
}

/** Throws EmployeeNotFound unless somebody of this id works here now. */
export async function requireEmployee(manager: EntityManager, workspace: string, employeeId: string): Promise<void> {
  const found = await manager.query<unknown[]>(
    'SELECT FROM people WHERE workspace = $1 AND employee_id = $2 AND active',
    [workspace, employeeId],
  );
  if (found.length === 0) throw new EmployeeNotFound(employeeId);
}
