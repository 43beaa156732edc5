import type { Person } from '../board/person';
import { type DispatchPolicy, type Fit, LONGEST_HEAD_START, ROWS } from '../dispatch-policy';
import type { Requirement } from './requirement';

/** What a policy may know of somebody and of what is asked for. */
export function fitOf({ profile, rates }: Person, { all }: Requirement): Fit {
  return { employeeId: profile.employeeId, skills: profile.skills, wanted: all.skills, asked: all, rates };
}

/** By how many milliseconds the policy lets this work go ahead for this person while so many wait for it; within the bound that keeps anybody from starving. */
export function headStartOf(policy: DispatchPolicy, person: Person, requirement: Requirement, waiting: number): number {
  return policy.headStart ? boundedHeadStart(policy, fitOf(person, requirement), waiting) : 0;
}

export function boundedHeadStart({ headStart, simulationOnly }: DispatchPolicy, fit: Fit, waiting: number): number {
  if (!headStart) return 0;
  const wanted = headStart(fit, waiting);
  return simulationOnly ? wanted : Math.min(LONGEST_HEAD_START, Math.max(0, wanted));
}

/** The row in which they stand for it. */
export function rowOf(policy: DispatchPolicy, person: Person, requirement: Requirement): number {
  return policy.row ? boundedRow(policy, fitOf(person, requirement)) : 0;
}

export function boundedRow({ row }: DispatchPolicy, fit: Fit): number {
  return row ? Math.min(ROWS - 1, Math.max(0, Math.trunc(row(fit)))) : 0;
}

/** What asking them for it costs by the policy: where it has no costs, their row. */
export function costOf(policy: DispatchPolicy, person: Person, requirement: Requirement, now: number): number {
  const row = rowOf(policy, person, requirement);
  return policy.cost ? policy.cost(row, person.rank, now) : row;
}
