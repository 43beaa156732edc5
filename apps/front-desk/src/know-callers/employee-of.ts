import { EmployeeMissing, type Principal } from '@sambung/platform';

/** The employee who asks. Throws EmployeeMissing for an integration that names nobody. */
export function employeeOf(principal: Principal): string {
  if (principal.employeeId === undefined) throw new EmployeeMissing();
  return principal.employeeId;
}
