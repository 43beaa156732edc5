import type { PlanStep } from '@sambung/contracts';
import type { Reason } from './catalogue';

/** The reason with somebody else wherever it named a person; undefined if it did not name them. */
export function replaceInPlan(reason: Reason, personId: string, replacementId: string): Reason | undefined {
  if (!namesPerson(reason, personId)) return undefined;
  return {
    ...reason,
    steps: reason.steps.map((step) => replaceInStep(step, personId, replacementId)),
    lastResort: reason.lastResort === personId ? replacementId : reason.lastResort,
    version: reason.version + 1,
  };
}

/** Whether a plan names somebody, as its last resort or in a step. */
export function namesPerson({ lastResort, steps }: Reason, personId: string): boolean {
  return lastResort === personId || steps.some(({ criteria }) => criteria.employeeId === personId);
}

function replaceInStep(step: PlanStep, personId: string, replacementId: string): PlanStep {
  if (step.criteria.employeeId !== personId) return step;
  return { ...step, criteria: { ...step.criteria, employeeId: replacementId } };
}
