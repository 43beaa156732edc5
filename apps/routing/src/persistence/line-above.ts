import type { EntityManager } from 'typeorm';

/**
 * Whether an employee is known, and somebody is that person or stands above them: as their manager or the head of their team, or of one who does, up to the top.
 * UNION drops whom it has met: a circle of managers ends.
 */
export async function isAbove(
  manager: EntityManager,
  workspace: string,
  asker: string,
  employeeId: string,
): Promise<boolean> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE line (id) AS (
       SELECT employee_id FROM employee WHERE workspace = $1 AND employee_id = $3
       UNION
       SELECT above.id FROM line JOIN employee e ON e.workspace = $1 AND e.employee_id = line.id
         LEFT JOIN team t ON t.workspace = e.workspace AND t.team_id = e.team_id
         CROSS JOIN LATERAL (VALUES (e.manager_id), (t.manager_id)) AS above (id)
       WHERE above.id IS NOT NULL)
     SELECT id FROM line WHERE id = $2 LIMIT 1`,
    [workspace, asker, employeeId],
  );
  return rows.length > 0;
}
