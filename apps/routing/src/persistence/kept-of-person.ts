import type { EntityManager } from 'typeorm';

export interface KeptOfPerson {
  readonly name: string;
  readonly active: boolean;
  readonly offices: readonly string[];
  readonly managerId: string | null;
  readonly teamId: string | null;
}

/** The row that routing keeps of somebody by their name; undefined: there is none. */
export async function findKept(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<KeptOfPerson | undefined> {
  const [row] = await manager.query<KeptOfPerson[]>(
    `SELECT name, active, offices, manager_id AS "managerId", team_id AS "teamId" FROM employee WHERE workspace = $1 AND employee_id = $2`,
    [workspace, employeeId],
  );
  return row;
}
