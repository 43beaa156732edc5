import type { EmployeeCard, EmployeeDetails } from '@sambung/contracts';
import { authoritiesOf, type Delegated } from '../domain/delegation';
import { rolesOf, type Employee } from '../domain/employee';
import { freeUntil } from '../domain/free-until';
import { isCurrent } from '../domain/told-presence';
import type { Surroundings } from '../persistence/find-surroundings';

/**
 * What every colleague may know of somebody. Levels, hours and the reasons for an absence are not in it.
 * @param now ms
 */
export function cardOf(employee: Employee, around: Surroundings, now: number): EmployeeCard {
  const roles = rolesOf(employee, around.roles);
  return {
    employeeId: employee.id,
    name: employee.name,
    active: employee.active,
    offices: [...new Set(roles.map(({ office }) => office))],
    roles: roles.map(({ key, office, name }) => ({ role: key, office, name })),
    team: teamOf(employee, around),
    site: siteOf(employee, around),
    manager: colleague(employee.managerId, around),
    deputy: colleague(employee.deputyId, around),
    skills: Object.keys(employee.skills),
    languages: Object.keys(employee.languages),
    contactPoints: employee.contactPoints,
    ...freeness(employee, around, now),
  };
}

/** What is for the person themself, their managers up the line, hr and admin. */
export function detailsOf(employee: Employee, around: Surroundings, delegated: readonly Delegated[]): EmployeeDetails {
  const presence = around.presence.get(employee.id);
  return {
    externalId: employee.externalId,
    skillLevels: Object.entries(employee.skills).map(([skill, level]) => ({ skill, level })),
    languageLevels: Object.entries(employee.languages).map(([language, level]) => ({ language, level })),
    workingHours: employee.workingHours,
    capacity: employee.capacity,
    wrapUpSeconds: employee.wrapUpSeconds,
    tags: [...employee.tags],
    authorities: authoritiesOf(employee.authorities, delegated),
    absences: [...employee.absences],
    presence: presence
      ? {
          availability: presence.availability,
          activity: presence.activity,
          onShift: presence.onShift,
          reachable: presence.reachable,
          since: presence.since,
          because: presence.because,
        }
      : null,
    version: employee.version,
  };
}

function freeness(
  employee: Employee,
  { presence, teams, ...around }: Surroundings,
  now: number,
): Pick<EmployeeCard, 'available' | 'availableUntil'> {
  const said = presence.get(employee.id);
  if (!employee.active || !said?.offerable || !isCurrent(said, now)) return { available: false, availableUntil: null };
  const until = freeUntil(employee, said, { ...around, team: teams.get(employee.teamId ?? '') }, now);
  return { available: true, availableUntil: until === undefined ? null : new Date(until).toISOString() };
}

function teamOf({ teamId }: Employee, { teams }: Surroundings): EmployeeCard['team'] {
  const team = teams.get(teamId ?? '');
  return team ? { teamId: team.id, key: team.key, name: team.name } : null;
}

function siteOf({ siteId }: Employee, { sites }: Surroundings): EmployeeCard['site'] {
  const site = sites.get(siteId ?? '');
  return site ? { siteId: site.id, key: site.key, name: site.name, timeZone: site.timeZone } : null;
}

function colleague(id: string | null, { names }: Surroundings): EmployeeCard['manager'] {
  const name = names.get(id ?? '');
  return id !== null && name !== undefined ? { employeeId: id, name } : null;
}
