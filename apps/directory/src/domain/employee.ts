import type {
  Absence,
  Authority,
  Capacity,
  ContactPoints,
  EmployeeState,
  Office,
  WeeklyHours,
  BilingualText,
} from '@sambung/contracts';
import { DateTime } from 'luxon';
import { hoursWithAbsences } from './absences';
import { authoritiesOf, type Delegated } from './delegation';
import { holidaysOfPerson, hoursWithHolidays, type Observances } from './holidays/observed';
import { hoursWithRota, type RotaDay } from './rota/hours-with-rota';

/** A role of the catalogue. It belongs to one office, and with it whoever holds it. */
export interface Role {
  readonly key: string;
  readonly office: Office;
  readonly name: BilingualText;
}

/** Proficiencies by key: `{ friendliness: 4 }`, `{ id: 5, en: 3 }`. */
export type Levels = Readonly<Record<string, number>>;

/** Somebody of the company, as the directory keeps them. */
export interface Employee {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  /** Keys of the catalogue. */
  readonly roles: readonly string[];
  readonly teamId: string | null;
  readonly siteId: string | null;
  readonly managerId: string | null;
  readonly deputyId: string | null;
  readonly skills: Levels;
  readonly languages: Levels;
  readonly contactPoints: ContactPoints;
  readonly workingHours: WeeklyHours | null;
  readonly capacity: Capacity;
  readonly wrapUpSeconds: number;
  readonly tags: readonly string[];
  readonly authorities: readonly Authority[];
  readonly absences: readonly Absence[];
  readonly active: boolean;
  readonly version: number;
}

/** What stateOf has to know of the workspace: its catalogue of roles, its time zone, and what time it is (ms). */
export interface Around {
  readonly roles: ReadonlyMap<string, Role>;
  readonly timeZone: string;
  readonly now: number;
  readonly observances: Observances;
  /** What published rotas say, by employee. */
  readonly rotaDays: ReadonlyMap<string, readonly RotaDay[]>;
  /** The levels that count today, by employee. */
  readonly levels: ReadonlyMap<string, Levels>;
  /** What others let them decide, by who holds it. */
  readonly delegated: ReadonlyMap<string, readonly Delegated[]>;
}

/**
 * An employee as the other services learn of them. A role that is not in the catalogue is left out, and so is a skill whose required evidence is missing or has expired; of absences
 * they learn the dates alone.
 */
export function stateOf(
  employee: Employee,
  { roles, timeZone, now, observances, rotaDays, levels, delegated }: Around,
): EmployeeState {
  return {
    employeeId: employee.id,
    name: employee.name,
    active: employee.active,
    roles: rolesOf(employee, roles).map(({ key, office, name }) => ({ role: key, office, name })),
    teamId: employee.teamId,
    siteId: employee.siteId,
    managerId: employee.managerId,
    deputyId: employee.deputyId,
    skills: Object.entries(levels.get(employee.id) ?? {}).map(([skill, level]) => ({ skill, level })),
    languages: Object.entries(employee.languages).map(([language, level]) => ({ language, level })),
    contactPoints: employee.contactPoints,
    workingHours: hoursInForce(employee, { timeZone, now, observances, rotaDays }),
    capacity: employee.capacity,
    wrapUpSeconds: employee.wrapUpSeconds,
    tags: [...employee.tags],
    authorities: authoritiesOf(employee.authorities, delegated.get(employee.id)),
  };
}

/** The hours in which somebody works, whatever decides them: their own, then holidays, then a published rota, then their absences. Null: whenever they are available. */
export function hoursInForce(
  employee: Pick<Employee, 'id' | 'siteId' | 'teamId' | 'workingHours' | 'absences'>,
  { timeZone, now, observances, rotaDays }: Pick<Around, 'timeZone' | 'now' | 'observances' | 'rotaDays'>,
): WeeklyHours | null {
  const today = DateTime.fromMillis(now, { zone: timeZone }).toISODate() ?? '';
  const holidays = holidaysOfPerson(observances, employee);
  const own = hoursWithHolidays(employee.workingHours, holidays, { timeZone, today });
  // What a rota decides goes before a holiday: its rules say whether anybody works then.
  const workingHours = hoursWithRota(own, rotaDays.get(employee.id) ?? []);
  return hoursWithAbsences({ ...employee, workingHours }, timeZone, now);
}

/** The roles somebody holds, as the catalogue has them. */
export function rolesOf(employee: Pick<Employee, 'roles'>, catalogue: ReadonlyMap<string, Role>): Role[] {
  return employee.roles.flatMap((key) => catalogue.get(key) ?? []);
}
