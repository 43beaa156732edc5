import type { StoredDecision, StoredSnapshot } from '@sambung/decision-log';
import type { EntityManager } from 'typeorm';
import type { History } from '../run-switchboards/ledger';

/** The newest verified snapshot of a workspace that is not of the version `unreadable`, and the decisions after it, in one consistent view (the caller's transaction). */
export async function readHistory(manager: EntityManager, workspace: string, unreadable?: number): Promise<History> {
  const [board] = await manager.query<{ version: number }[]>('SELECT version FROM board WHERE workspace = $1', [
    workspace,
  ]);
  if (!board) return { snapshot: undefined, decisions: [], version: 0 };
  const snapshot = await verifiedSnapshot(manager, workspace, unreadable);
  const decisions = await manager.query<StoredDecision[]>(
    `SELECT version, schema_version AS "schemaVersion", events FROM decision
     WHERE workspace = $1 AND version > $2 ORDER BY version`,
    [workspace, snapshot?.version ?? 0],
  );
  return { snapshot, decisions, version: board.version };
}

async function verifiedSnapshot(
  manager: EntityManager,
  workspace: string,
  unreadable: number | undefined,
): Promise<StoredSnapshot | undefined> {
  const [snapshot] = await manager.query<Omit<StoredSnapshot, 'parts'>[]>(
    `SELECT version, sha256 FROM snapshot
     WHERE workspace = $1 AND verified_at IS NOT NULL AND version IS DISTINCT FROM $2 ORDER BY version DESC LIMIT 1`,
    [workspace, unreadable ?? null],
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
