import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';

/** Deletes somebody, their presence, and the reports of imports that mention them. */
export async function deleteEmployee(
  manager: EntityManager,
  workspace: string,
  { id, name, externalId }: Employee,
): Promise<void> {
  await manager.query(`delete from presence where workspace = $1 and employee_id = $2`, [workspace, id]);
  await manager.query(
    `delete from imports where workspace = $1
       and (position($2 in report::text) > 0 or position(to_json(coalesce($3, ''))::text in report::text) > 0 and $3 is not null)`,
    [workspace, name, externalId],
  );
  await manager.query(`delete from employees where workspace = $1 and id = $2`, [workspace, id]);
}
