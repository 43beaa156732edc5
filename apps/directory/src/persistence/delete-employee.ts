import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';

/** Deletes somebody, and what imports kept that mentions them. What tables keep of their own accord (presence, searched words, the audit) goes with the row. */
export async function deleteEmployee(
  manager: EntityManager,
  workspace: string,
  { id, name, externalId }: Employee,
): Promise<void> {
  await manager.query(
    `delete from imports where workspace = $1
       and (position($2 in report::text) > 0 or position(to_json(coalesce($3, ''))::text in report::text) > 0 and $3 is not null)`,
    [workspace, name, externalId],
  );
  await manager.query(
    `delete from import_differences
     where workspace = $1 and (employee_id = $2 or external_id = $3 or position($4 in fields::text) > 0)`,
    [workspace, id, externalId, name],
  );
  await manager.query(`delete from employees where workspace = $1 and id = $2`, [workspace, id]);
}
