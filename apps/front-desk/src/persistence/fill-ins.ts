import type { BilingualText } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface FillInRow {
  readonly teamId: string;
  readonly teamName: BilingualText | null;
  readonly joined: boolean;
  readonly waiting: number | null;
  readonly expiresAt: string | null;
}

interface Whose {
  readonly workspace: string;
  readonly employeeId: string;
  readonly teamId: string;
}

/** Somebody is asked to join a team's floor (until `expiresAt`), or has joined it. */
export async function putFillIn(
  manager: EntityManager,
  { workspace, employeeId, teamId }: Whose,
  { joined, waiting, expiresAt }: Omit<FillInRow, 'teamId' | 'teamName'>,
): Promise<void> {
  await manager.query(
    `INSERT INTO fill_ins (workspace, employee_id, team_id, joined, waiting, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (workspace, employee_id, team_id) DO UPDATE
     SET joined = excluded.joined, waiting = excluded.waiting, expires_at = excluded.expires_at`,
    [workspace, employeeId, teamId, joined, waiting, expiresAt],
  );
}

export async function dropFillIn(manager: EntityManager, { workspace, employeeId, teamId }: Whose): Promise<void> {
  await manager.query('DELETE FROM fill_ins WHERE workspace = $1 AND employee_id = $2 AND team_id = $3', [
    workspace,
    employeeId,
    teamId,
  ]);
}

export async function findFillIns(manager: EntityManager, workspace: string, employeeId: string): Promise<FillInRow[]> {
  const rows = await manager.query<(Omit<FillInRow, 'expiresAt'> & { expiresAt: Date | null })[]>(
    `SELECT f.team_id AS "teamId", t.name AS "teamName", f.joined, f.waiting, f.expires_at AS "expiresAt"
     FROM fill_ins f LEFT JOIN teams t ON t.workspace = f.workspace AND t.team_id = f.team_id
     WHERE f.workspace = $1 AND f.employee_id = $2 ORDER BY f.team_id`,
    [workspace, employeeId],
  );
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt?.toISOString() ?? null }));
}

export async function isTeam(manager: EntityManager, workspace: string, teamId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>('SELECT 1 FROM teams WHERE workspace = $1 AND team_id = $2', [
    workspace,
    teamId,
  ]);
  return rows.length > 0;
}
