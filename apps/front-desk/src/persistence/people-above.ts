import type { EntityManager } from 'typeorm';

/** Chains of managers are as long as organisations are deep; a circle in imported data must not hang a request. */
const DEEPEST = 12;

/** Whether somebody manages one of these people: their manager, their team's manager, or one of those above them. */
export async function isAbove(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  people: readonly string[],
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH RECURSIVE above (employee_id, depth) AS (
       SELECT person, 0 FROM unnest($2::text[]) person
       UNION
       SELECT boss.employee_id, above.depth + 1
       FROM above
       JOIN people p ON p.workspace = $1 AND p.employee_id = above.employee_id
       LEFT JOIN teams t ON t.workspace = $1 AND t.team_id = p.team_id
       CROSS JOIN LATERAL (VALUES (p.manager_id), (t.manager_id)) boss (employee_id)
       WHERE boss.employee_id IS NOT NULL AND above.depth < ${DEEPEST}
     )
     SELECT FROM above WHERE employee_id = $3 AND depth > 0 LIMIT 1`,
    [workspace, people, employeeId],
  );
  return rows.length > 0;
}

/** Everybody below a manager, themself included. */
export async function everybodyBelow(manager: EntityManager, workspace: string, employeeId: string): Promise<string[]> {
  const rows = await manager.query<{ employee_id: string }[]>(
    `WITH RECURSIVE below (employee_id, depth) AS (
       SELECT $2::text, 0
       UNION
       SELECT p.employee_id, below.depth + 1
       FROM below
       JOIN people p ON p.workspace = $1
        AND (p.manager_id = below.employee_id
             OR p.team_id IN (SELECT team_id FROM teams WHERE workspace = $1 AND manager_id = below.employee_id))
       WHERE below.depth < ${DEEPEST}
     )
     SELECT DISTINCT employee_id FROM below`,
    [workspace, employeeId],
  );
  return rows.map((row) => row.employee_id);
}
