import type { DataSource } from 'typeorm';
import type { NewSnapshot } from '../keep-snapshots/snapshots';

/** Parts in one statement: some megabytes at most. */
const AT_ONCE = 50;

/** Not used by anybody until it is verified. One that was left unverified under the same version is replaced. */
export async function insertSnapshot(
  dataSource: DataSource,
  { workspace, version, sha256, parts }: NewSnapshot,
): Promise<void> {
  await dataSource.query('DELETE FROM snapshot WHERE workspace = $1 AND version = $2 AND verified_at IS NULL', [
    workspace,
    version,
  ]);
  await dataSource.query(
    'INSERT INTO snapshot (workspace, version, sha256) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [...[workspace, version, sha256]],
  );
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    await dataSource.query(
      `INSERT INTO snapshot_part (workspace, version, part, body)
       SELECT $1, $2, $3 + place, body FROM unnest($4::text[]) WITH ORDINALITY AS part (body, place) ON CONFLICT DO NOTHING`,
      [workspace, version, from, parts.slice(from, from + AT_ONCE)],
    );
  }
}

/** With its parts. */
export async function deleteSnapshot(dataSource: DataSource, workspace: string, version: number): Promise<void> {
  await dataSource.query('DELETE FROM snapshot WHERE workspace = $1 AND version = $2', [workspace, version]);
}

/** From now on the workspace is rebuilt from it. */
export async function markVerified(dataSource: DataSource, workspace: string, version: number): Promise<void> {
  await dataSource.query(
    `WITH verified AS (
       UPDATE snapshot SET verified_at = clock_timestamp() WHERE workspace = $1 AND version = $2 AND verified_at IS NULL)
     UPDATE board SET snapshot_version = greatest(snapshot_version, $2) WHERE workspace = $1`,
    [workspace, version],
  );
}

/** Workspaces whose newest snapshot is so many decisions behind, the furthest first. */
export async function workspacesToSnapshot(
  dataSource: DataSource,
  partitions: readonly number[],
  every: number,
): Promise<string[]> {
  const rows = await dataSource.query<{ workspace: string }[]>(
    `SELECT workspace FROM board WHERE partition = ANY ($1::smallint[]) AND version - snapshot_version >= $2
     ORDER BY version - snapshot_version DESC LIMIT 20`,
    [partitions, every],
  );
  return rows.map(({ workspace }) => workspace);
}
