import type { Person } from '../board/person';
import { type DispatchPolicy, type Fit, LONGEST_HEAD_START } from '../dispatch-policy';
import type { Requirement } from './requirement';

/** What a policy may know of somebody and of what is asked for. */
export function fitOf({ profile }: Person, requirement: Requirement): Fit {
  return { employeeId: profile.employeeId, skills: profile.skills, wanted: requirement.all.skills };
}

/** By how many milliseconds the policy lets this work go ahead for this person; within the bound that keeps anybody from starving. */
export function headStartOf(policy: DispatchPolicy, person: Person, requirement: Requirement): number {
  if (!policy.headStart) return 0;
  const wanted = policy.headStart(fitOf(person, requirement));
  return policy.simulationOnly ? wanted : Math.min(LONGEST_HEAD_START, Math.max(0, wanted));
}
