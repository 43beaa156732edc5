import type { EntityManager } from 'typeorm';

/** Whoever is erased is looked for in everything that colleagues wrote, and in all reports of imports. */
const PATIENCE_MS = 60_000;

/** Deletes somebody. What stands of them elsewhere (presence, searched words, the audit, reports of imports, what names them with others) goes with the row, by its triggers. */
export async function deleteEmployee(manager: EntityManager, workspace: string, id: string): Promise<void> {
  await manager.query(`select set_config('statement_timeout', $1, true)`, [String(PATIENCE_MS)]);
  await manager.query(`delete from employees where workspace = $1 and id = $2`, [workspace, id]);
}
