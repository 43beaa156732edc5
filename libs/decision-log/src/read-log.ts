import type { StoredLog, StoredSnapshot, WholeDecision } from './stored';
import { UnreadableHistory } from './unreadable.errors';

/** A connection to routing's database, inside a transaction that sees one moment (REPEATABLE READ). */
export interface Queries {
  query<Row>(sql: string, parameters: unknown[]): Promise<Row[]>;
}

export interface Range {
  /** ms since 1970: decisions before `since` are needed only to know how things stood then. */
  readonly since?: number;
  readonly until?: number;
}

/** Rows fetched at once: some megabytes. */
const AT_ONCE = 5_000;

/**
 * A workspace's log for a time. It begins at the newest snapshot before that time, else as early as there is anything: what lies behind two
 * snapshots and is old enough has been deleted.
 * @throws UnreadableHistory for a workspace that is not known
 */
export async function readLog(database: Queries, workspace: string, range: Range = {}): Promise<StoredLog> {
  const base = await baseFor(database, workspace, range.since ?? -Infinity);
  return {
    workspace,
    snapshot: base === 0 ? undefined : await snapshotAt(database, workspace, base),
    decisions: await decisionsAfter(database, workspace, base, range.until),
    reasons: await database.query(
      'SELECT reason_id AS "reasonId", key FROM reason WHERE workspace = $1 ORDER BY reason_id',
      [workspace],
    ),
  };
}

/** Every workspace with a past, by name. */
export async function workspacesIn(database: Queries): Promise<string[]> {
  const rows = await database.query<{ workspace: string }>('SELECT workspace FROM board ORDER BY workspace', []);
  return rows.map(({ workspace }) => workspace);
}

/** The version to begin after: of a verified snapshot, or 0. All decisions after it are there. */
async function baseFor(database: Queries, workspace: string, since: number): Promise<number> {
  const [kept] = await database.query<{ first: string | null; before: string | null }>(
    'SELECT min(version) AS first, max(version) FILTER (WHERE now_ms < $2) AS before FROM decision WHERE workspace = $1',
    [workspace, Math.max(0, Number.isFinite(since) ? Math.floor(since) : 0)],
  );
  const rows = await database.query<{ version: string }>(
    'SELECT version FROM snapshot WHERE workspace = $1 AND verified_at IS NOT NULL ORDER BY version',
    [workspace],
  );
  const snapshots = rows.map(({ version }) => Number(version));
  const bases = basesAmong(snapshots, kept?.first ? Number(kept.first) : undefined);
  const base = bases.findLast((version) => version <= Number(kept?.before ?? 0)) ?? bases[0];
  if (base === undefined) throw new UnreadableHistory(`nothing is known of a workspace ${workspace}.`);
  return base;
}

/** Those from which everything that came after is still there; `first`: the first decision that is. */
function basesAmong(snapshots: readonly number[], first: number | undefined): number[] {
  if (first === undefined) return snapshots.slice(-1);
  const whole = snapshots.filter((version) => version >= first - 1);
  return first === 1 ? [0, ...whole] : whole;
}

async function snapshotAt(database: Queries, workspace: string, version: number): Promise<StoredSnapshot> {
  const [row] = await database.query<{ sha256: string }>(
    'SELECT sha256 FROM snapshot WHERE workspace = $1 AND version = $2',
    [workspace, version],
  );
  const parts = await database.query<{ body: string }>(
    'SELECT body FROM snapshot_part WHERE workspace = $1 AND version = $2 ORDER BY part',
    [workspace, version],
  );
  return { version, sha256: row?.sha256 ?? '', parts: parts.map(({ body }) => body) };
}

async function decisionsAfter(
  database: Queries,
  workspace: string,
  base: number,
  until = Number.MAX_SAFE_INTEGER,
): Promise<WholeDecision[]> {
  const decisions: WholeDecision[] = [];
  for (let after = base; ;) {
    const rows = await database.query<
      Omit<WholeDecision, 'version' | 'nowMs'> & Record<'version' | 'nowMs', number | string>
    >(
      `SELECT version, now_ms AS "nowMs", schema_version AS "schemaVersion", command, events FROM decision
       WHERE workspace = $1 AND version > $2 AND now_ms <= $3 ORDER BY version LIMIT ${AT_ONCE}`,
      [workspace, after, Math.floor(until)],
    );
    for (const row of rows) decisions.push({ ...row, version: Number(row.version), nowMs: Number(row.nowMs) });
    if (rows.length < AT_ONCE) return decisions;
    after = decisions.at(-1)?.version ?? after;
  }
}
