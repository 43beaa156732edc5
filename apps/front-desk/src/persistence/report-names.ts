import type { BilingualText } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface ReportTeam {
  readonly teamId: string;
  readonly name: BilingualText;
  /** Active people now. */
  readonly people: number;
  /** Everybody in it works below whoever asks. */
  readonly mine: boolean;
}

/** All departments, with how many work there now; `below` are the people under whoever asks. */
export async function teamsForReport(
  manager: EntityManager,
  workspace: string,
  below: readonly string[],
): Promise<ReportTeam[]> {
  return manager.query<ReportTeam[]>(
    `SELECT t.team_id AS "teamId", t.name, count(p.employee_id)::int AS people,
            coalesce(bool_and(p.employee_id = ANY ($2)), false) AS mine
     FROM teams t LEFT JOIN people p ON p.workspace = t.workspace AND p.team_id = t.team_id AND p.active
     WHERE t.workspace = $1 GROUP BY t.team_id, t.name`,
    [workspace, below],
  );
}

/** Active people of no department that is known. */
export async function peopleWithoutTeam(manager: EntityManager, workspace: string): Promise<number> {
  const [row] = await manager.query<{ people: number }[]>(
    `SELECT count(*)::int AS people FROM people p WHERE p.workspace = $1 AND p.active
       AND NOT EXISTS (SELECT FROM teams t WHERE t.workspace = p.workspace AND t.team_id = p.team_id)`,
    [workspace],
  );
  return row?.people ?? 0;
}

/** Whose own manager somebody is: named as theirs, or the manager of the team of people who name nobody. */
export async function peopleManagedBy(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<{ employeeId: string; name: string }[]> {
  return manager.query<{ employeeId: string; name: string }[]>(
    `SELECT p.employee_id AS "employeeId", p.name FROM people p
     LEFT JOIN teams t ON t.workspace = p.workspace AND t.team_id = p.team_id
     WHERE p.workspace = $1 AND coalesce(p.manager_id, t.manager_id) = $2 AND p.employee_id <> $2 ORDER BY p.name, p.employee_id`,
    [workspace, employeeId],
  );
}

export async function reasonsForReport(
  manager: EntityManager,
  workspace: string,
): Promise<{ reasonId: string; key: string; name: BilingualText }[]> {
  return manager.query<{ reasonId: string; key: string; name: BilingualText }[]>(
    'SELECT reason_id AS "reasonId", key, name FROM reasons WHERE workspace = $1',
    [workspace],
  );
}

/** Of the site of an employee; undefined if they have none. */
export async function timeZoneOfEmployee(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<string | undefined> {
  const [row] = await manager.query<{ timeZone: string }[]>(
    `SELECT s.time_zone AS "timeZone" FROM people p JOIN sites s ON s.workspace = p.workspace AND s.site_id = p.site_id
     WHERE p.workspace = $1 AND p.employee_id = $2`,
    [workspace, employeeId],
  );
  return row?.timeZone;
}
