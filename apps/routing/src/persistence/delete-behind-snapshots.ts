import type { DataSource } from 'typeorm';

const AT_ONCE = 5_000;

/** The two that are kept; a workspace with fewer keeps all its decisions. */
const KEPT = `SELECT version FROM snapshot WHERE workspace = $1 AND verified_at IS NOT NULL ORDER BY version DESC LIMIT 2`;

/**
 * Deletes decisions that lie behind two verified snapshots *and* are older than `before` (ms since 1970), and snapshots behind those two.
 * The conditions are the statement's own, so a process that was frozen in between deletes nothing that it should not.
 */
export async function deleteBehindSnapshots(dataSource: DataSource, workspace: string, before: number): Promise<void> {
  while ((await deleteSome(dataSource, workspace, before)) === AT_ONCE);
  await dataSource.query(
    `WITH kept AS (${KEPT})
     DELETE FROM snapshot WHERE workspace = $1 AND version < (SELECT min(version) FROM kept) AND (SELECT count(*) FROM kept) = 2`,
    [workspace],
  );
}

async function deleteSome(dataSource: DataSource, workspace: string, before: number): Promise<number> {
  const [, count] = await dataSource.query<[unknown, number]>(
    `WITH kept AS (${KEPT})
     DELETE FROM decision WHERE (workspace, version) IN (
       SELECT workspace, version FROM decision
       WHERE workspace = $1 AND version <= (SELECT min(version) FROM kept) AND (SELECT count(*) FROM kept) = 2 AND now_ms < $2
       ORDER BY version LIMIT ${AT_ONCE})`,
    [workspace, before],
  );
  return count;
}
