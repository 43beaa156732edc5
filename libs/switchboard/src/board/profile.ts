import type { EmployeeState } from '@sambung/contracts';

/** What routing needs to know of an employee. Names and contact points are left out: they are none of its business, and 100,000 of them are memory. */
export interface Profile extends Pick<
  EmployeeState,
  | 'employeeId'
  | 'active'
  | 'teamId'
  | 'siteId'
  | 'managerId'
  | 'deputyId'
  | 'skills'
  | 'languages'
  | 'workingHours'
  | 'capacity'
  | 'wrapUpSeconds'
  | 'tags'
  | 'authorities'
> {
  /** Keys of the roles. */
  readonly roles: readonly string[];
}
