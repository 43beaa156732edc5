import { EmployeeMissing, type Principal } from '@sambung/platform';

/** Whoever does something for themself is an employee. Throws EmployeeMissing. */
export function ownEmployee({ employeeId }: Principal): string {
  if (employeeId === undefined) throw new EmployeeMissing();
  return employeeId;
}
