import type { Authority, EmployeeState } from '@sambung/contracts';

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

/** Those that have not run out by a moment. */
export function standingAuthorities(authorities: readonly Authority[] = [], at: number): Authority[] {
  return authorities.filter(({ until }) => until === null || Date.parse(until) > at);
}

/** When the first of them runs out (ms). */
export function firstLapse({ authorities = [] }: Profile): number {
  return Math.min(...authorities.flatMap(({ until }) => (until === null ? [] : Date.parse(until))), Infinity);
}
