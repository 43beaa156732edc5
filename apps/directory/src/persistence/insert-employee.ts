import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';

export async function insertEmployee(manager: EntityManager, workspace: string, employee: Employee): Promise<void> {
  await manager.query(
    `insert into employees (workspace, id, external_id, name, roles, team_id, site_id, manager_id, deputy_id, skills, languages,
                            contact_points, working_hours, capacity, wrap_up_seconds, tags, authorities, absences, active, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    employeeValues(workspace, employee),
  );
}

/** The values of a whole row, in the order of the columns: the workspace, then those of EMPLOYEE_COLUMNS. */
export function employeeValues(workspace: string, employee: Employee): unknown[] {
  return [
    workspace,
    employee.id,
    employee.externalId,
    employee.name,
    employee.roles,
    employee.teamId,
    employee.siteId,
    employee.managerId,
    employee.deputyId,
    employee.skills,
    employee.languages,
    employee.contactPoints,
    employee.workingHours,
    employee.capacity,
    employee.wrapUpSeconds,
    employee.tags,
    JSON.stringify(employee.authorities),
    JSON.stringify(employee.absences),
    employee.active,
    employee.version,
  ];
}
