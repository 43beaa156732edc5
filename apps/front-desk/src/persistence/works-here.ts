import type { EntityManager } from 'typeorm';

export async function worksHere(manager: EntityManager, workspace: string, employeeId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'SELECT 1 FROM people WHERE workspace = $1 AND employee_id = $2 AND active',
    [workspace, employeeId],
  );
  return rows.length > 0;
}
