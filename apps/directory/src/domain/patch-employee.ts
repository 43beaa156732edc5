import type { EmployeePatch } from '@sambung/contracts';
import type { Employee } from './employee';
import { levelsOf } from './levels';

/** The employee with what the patch names; what it leaves out stays. */
export function patchEmployee(employee: Employee, { skills, languages, ...rest }: EmployeePatch): Employee {
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as Partial<Employee>;
  return {
    ...employee,
    ...given,
    ...(skills && { skills: levelsOf.skills(skills) }),
    ...(languages && { languages: levelsOf.languages(languages) }),
  };
}
