import type { Employee } from './employee';
import type { Reference } from './references';

/** Everything an employee's record points to. Paths are those of a request's body. */
export function employeeReferences(employee: Employee): Reference[] {
  const one = (kind: Reference['kind'], value: string | null, path: string): Reference[] =>
    value === null ? [] : [{ kind, value, path: `body.${path}` }];
  return [
    ...employee.roles.map((value, index): Reference => ({ kind: 'roles', value, path: `body.roles.${index}` })),
    ...Object.keys(employee.skills).map((value, index): Reference => ({
      kind: 'skills',
      value,
      path: `body.skills.${index}.skill`,
    })),
    ...one('teams', employee.teamId, 'teamId'),
    ...one('sites', employee.siteId, 'siteId'),
    ...one('people', employee.managerId, 'managerId'),
    ...one('people', employee.deputyId, 'deputyId'),
  ];
}
