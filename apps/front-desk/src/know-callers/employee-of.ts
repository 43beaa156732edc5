import { Forbidden } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';

/** The request needs somebody who does it; an API key names them in a header. */
export class EmployeeMissing extends Forbidden {
  readonly code = 'employee.missing';
  constructor() {
    super('This is done by an employee: sign in as one, or name one in the header Sambung-Employee.');
  }
}

/** The employee who asks. Throws EmployeeMissing for an integration that names nobody. */
export function employeeOf(principal: Principal): string {
  if (principal.employeeId === undefined) throw new EmployeeMissing();
  return principal.employeeId;
}
