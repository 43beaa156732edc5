import { Conflict, Invalid } from '@sambung/contracts';
import type { Fault } from './references';

/** What matters of a plan's last resort: escalation goes to them, and from them up. */
export interface LastResort {
  readonly name: string;
  readonly active: boolean;
  /** An active deputy, or an active manager somewhere up the line. */
  readonly hasWayUp: boolean;
}

/** What lets a plan end with nobody: its last resort does not exist, is deactivated, or has nobody beside or above them. */
export type NoEnd = 'missing' | 'inactive' | 'alone';

/** Undefined when a plan with this last resort always ends with somebody. */
export function noEndOf(lastResort: LastResort | undefined): NoEnd | undefined {
  if (!lastResort) return 'missing';
  if (!lastResort.active) return 'inactive';
  return lastResort.hasWayUp ? undefined : 'alone';
}

/** In a sentence about them, by name. */
export const BECAUSE: Readonly<Record<NoEnd, (name: string) => string>> = {
  missing: () => 'its last resort does not exist; name somebody who works here',
  inactive: (name) => `its last resort, ${name}, is deactivated; name somebody who works here`,
  alone: (name) =>
    `its last resort, ${name}, has neither an active deputy nor an active manager, so nobody is left when they are away; give them a deputy, or name somebody who has one`,
};

/** Why a plan could end with nobody; undefined when it always ends with somebody. */
export function whyItCanEndWithNobody(lastResort: LastResort | undefined): string | undefined {
  const end = noEndOf(lastResort);
  return end && BECAUSE[end](lastResort?.name ?? '');
}

/** A plan was to be saved that could end with nobody. */
export class PlanEndsWithNobody extends Invalid {
  readonly code = 'reason.plan-ends-with-nobody';
  readonly errors: readonly Fault[];
  constructor(because: string) {
    super(`The plan can end with nobody: ${because}.`);
    this.errors = [{ path: 'body.plan.lastResort.employeeId', message: because }];
  }
}

export interface BrokenPlan {
  readonly reasonId: string;
  readonly key: string;
  readonly because: string;
}

/** A change to a person would leave live plans without an end. */
export class PlansWouldEndWithNobody extends Conflict {
  readonly code = 'employee.plans-would-end-with-nobody';
  readonly extensions: { readonly plans: readonly BrokenPlan[] };
  constructor(plans: readonly BrokenPlan[]) {
    super(
      `${plans.length === 1 ? 'A live plan' : `${plans.length} live plans`} could then end with nobody (${plans.map(({ key }) => key).join(', ')}). ` +
        'Send `replacement` with the id of somebody who takes their place, or change the plans first.',
    );
    this.extensions = { plans };
  }
}
