import type { Reason } from './catalogue';
import { conditionsIn, replacePerson } from './plan-conditions';

/** The reason with somebody else wherever it named a person; undefined if it did not name them. */
export function replaceInPlan(reason: Reason, personId: string, replacementId: string): Reason | undefined {
  if (!namesPerson(reason, personId)) return undefined;
  return {
    ...reason,
    steps: reason.steps.map((step) => ({ ...step, criteria: replacePerson(step.criteria, personId, replacementId) })),
    lastResort: reason.lastResort === personId ? replacementId : reason.lastResort,
    version: reason.version + 1,
  };
}

/** Whether a plan names somebody, as its last resort or in a step. */
export function namesPerson({ lastResort, steps }: Reason, personId: string): boolean {
  const inStep = steps.some(({ criteria }) =>
    conditionsIn(criteria).some(({ conditions }) => conditions.employeeId === personId),
  );
  return lastResort === personId || inStep;
}
