import type { EntityManager } from 'typeorm';
import { WorkspaceRow } from './rows';

/** Locks the workspace whose round of republishing is due longest, unless somebody is changing it; undefined if none is. */
export async function lockDueWorkspace(manager: EntityManager): Promise<WorkspaceRow | undefined> {
  const [due] = await manager.query<{ workspace: string }[]>(
    `select workspace from workspaces where republish_due <= now() order by republish_due limit 1 for update skip locked`,
  );
  return due && manager.findOneByOrFail(WorkspaceRow, due);
}
