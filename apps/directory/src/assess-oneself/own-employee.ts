import { EmployeeMissing, type Principal } from '@sambung/platform';

/** Whoever answers about themself is an employee. Throws EmployeeMissing. */
export function ownEmployee({ employeeId }: Principal): string {
  if (employeeId === undefined) throw new EmployeeMissing();
  return employeeId;
}
