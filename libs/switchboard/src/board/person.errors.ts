import { Invalid, NotFound } from '@sambung/contracts';

export class EmployeeUnknown extends NotFound {
  readonly code = 'employee.unknown';
  constructor(readonly employeeId: string) {
    super(`There is no employee ${employeeId}.`);
  }
}

export class TimeZoneUnknown extends Invalid {
  readonly code = 'employee.time-zone-unknown';
  constructor(
    readonly whose: string,
    timeZone: string,
  ) {
    super(`The hours of ${whose} are in the time zone ${timeZone}, which does not exist.`);
  }
}
