import type { StoredDecision, StoredSnapshot } from '@sambung/decision-log';
import type { EntityManager } from 'typeorm';
import type { History } from '../run-switchboards/ledger';

/** The newest verified snapshot of a workspace and the decisions after it, in one consistent view (the caller's transaction). */
export async function readHistory(
  manager: EntityManager,
  workspace: string,
  from: 'newest' | 'older' = 'newest',
): Promise<History> {
  const [board] = await manager.query<{ version: number }[]>('SELECT version FROM board WHERE workspace = $1', [
    workspace,
  ]);
  if (!board) return { snapshot: undefined, decisions: [], version: 0 };
  const snapshot = await verifiedSnapshot(manager, workspace, from === 'newest' ? 0 : 1);
  const decisions = await manager.query<StoredDecision[]>(
    `SELECT version, schema_version AS "schemaVersion", events FROM decision
     WHERE workspace = $1 AND version > $2 ORDER BY version`,
    [workspace, snapshot?.version ?? 0],
  );
  return { snapshot, decisions, version: board.version };
}

/** The newest verified snapshot after leaving out so many; undefined if there is none. */
async function verifiedSnapshot(
  manager: EntityManager,
  workspace: string,
  leaveOut: number,
): Promise<StoredSnapshot | undefined> {
  const [snapshot] = await manager.query<Omit<StoredSnapshot, 'parts'>[]>(
    `SELECT version, sha256 FROM snapshot
     WHERE workspace = $1 AND verified_at IS NOT NULL ORDER BY version DESC OFFSET $2 LIMIT 1`,
    [workspace, leaveOut],
  );
  return snapshot && { ...snapshot, parts: await partsOf(manager, workspace, snapshot.version) };
}

export async function partsOf(manager: EntityManager, workspace: string, version: number): Promise<string[]> {
  const parts = await manager.query<{ body: string }[]>(
    'SELECT body FROM snapshot_part WHERE workspace = $1 AND version = $2 ORDER BY part',
    [workspace, version],
  );
  return parts.map(({ body }) => body);
}
