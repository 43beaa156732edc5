import type { EntityManager } from 'typeorm';
import type { History, StoredDecision, StoredSnapshot } from '../run-switchboards/ledger';

/** The newest verified snapshot of a workspace and the decisions after it, in one consistent view (the caller's transaction). */
export async function readHistory(manager: EntityManager, workspace: string): Promise<History> {
  const [board] = await manager.query<{ version: number }[]>('SELECT version FROM board WHERE workspace = $1', [
    workspace,
  ]);
  if (!board) return { snapshot: undefined, decisions: [], version: 0 };
  const snapshot = await newestSnapshot(manager, workspace);
  const decisions = await manager.query<StoredDecision[]>(
    `SELECT version, schema_version AS "schemaVersion", events FROM decision
     WHERE workspace = $1 AND version > $2 ORDER BY version`,
    [workspace, snapshot?.version ?? 0],
  );
  return { snapshot, decisions, version: board.version };
}

async function newestSnapshot(manager: EntityManager, workspace: string): Promise<StoredSnapshot | undefined> {
  const [snapshot] = await manager.query<Omit<StoredSnapshot, 'parts'>[]>(
    `SELECT version, schema_version AS "schemaVersion" FROM snapshot
     WHERE workspace = $1 AND verified_at IS NOT NULL ORDER BY version DESC LIMIT 1`,
    [workspace],
  );
  if (!snapshot) return undefined;
  const parts = await manager.query<{ body: string }[]>(
    'SELECT body FROM snapshot_part WHERE workspace = $1 AND version = $2 ORDER BY part',
    [workspace, snapshot.version],
  );
  return { ...snapshot, parts: parts.map(({ body }) => body) };
}
