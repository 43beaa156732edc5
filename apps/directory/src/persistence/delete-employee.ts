import type { EntityManager } from 'typeorm';

/** Deletes somebody. What stands of them elsewhere (presence, searched words, the audit, reports of imports, what names them with others) goes with the row, by its triggers. */
export async function deleteEmployee(manager: EntityManager, workspace: string, id: string): Promise<void> {
  await manager.query(`delete from employees where workspace = $1 and id = $2`, [workspace, id]);
}
