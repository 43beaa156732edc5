import type { Absence, Authority, Capacity, ContactPoints, WeeklyHours } from '@sambung/contracts';
import type { Employee, Levels } from '../domain/employee';

/** A row of `employees`, with the columns of {@link EMPLOYEE_COLUMNS}. */
export interface EmployeeRow {
  readonly id: string;
  readonly external_id: string | null;
  readonly name: string;
  readonly roles: string[];
  readonly team_id: string | null;
  readonly site_id: string | null;
  readonly manager_id: string | null;
  readonly deputy_id: string | null;
  readonly skills: Levels;
  readonly languages: Levels;
  readonly contact_points: ContactPoints;
  readonly working_hours: WeeklyHours | null;
  readonly capacity: Capacity;
  readonly wrap_up_seconds: number;
  readonly tags: string[];
  readonly authorities: Authority[];
  readonly absences: Absence[];
  readonly active: boolean;
  readonly version: number;
}

const EMPLOYEE_COLUMNS = [
  'id',
  'external_id',
  'name',
  'roles',
  'team_id',
  'site_id',
  'manager_id',
  'deputy_id',
  'skills',
  'languages',
  'contact_points',
  'working_hours',
  'capacity',
  'wrap_up_seconds',
  'tags',
  'authorities',
  'absences',
  'active',
  'version',
] as const satisfies readonly (keyof EmployeeRow)[];

/** The columns for a SELECT, of the table or alias `e`. */
export const employeeColumns = EMPLOYEE_COLUMNS.map((column) => `e.${column}`).join(', ');

export function toEmployee(row: EmployeeRow): Employee {
  return {
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    roles: row.roles,
    teamId: row.team_id,
    siteId: row.site_id,
    managerId: row.manager_id,
    deputyId: row.deputy_id,
    skills: row.skills,
    languages: row.languages,
    contactPoints: row.contact_points,
    workingHours: row.working_hours,
    capacity: row.capacity,
    wrapUpSeconds: row.wrap_up_seconds,
    tags: row.tags,
    authorities: row.authorities,
    absences: row.absences,
    active: row.active,
    version: row.version,
  };
}
