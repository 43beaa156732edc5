import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { employeeValues } from './insert-employee';

/** Writes the whole row; the caller holds its lock and has raised the version. */
export async function updateEmployee(manager: EntityManager, workspace: string, employee: Employee): Promise<void> {
  await manager.query(
    `update employees set external_id = $3, name = $4, roles = $5, team_id = $6, site_id = $7, manager_id = $8, deputy_id = $9,
            skills = $10, languages = $11, contact_points = $12, working_hours = $13, capacity = $14, wrap_up_seconds = $15,
            tags = $16, authorities = $17, absences = $18, active = $19, version = $20
     where workspace = $1 and id = $2`,
    employeeValues(workspace, employee),
  );
}
