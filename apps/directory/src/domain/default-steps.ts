import type { PlanStep } from '@sambung/contracts';

/** A step of the catalogue with how many people who work here fit it. */
export interface FittedStep {
  readonly step: PlanStep;
  readonly people: number;
}

export interface DefaultSteps {
  readonly proposed: readonly FittedStep[];
  readonly leftOut: readonly PlanStep[];
}

/** As many alternatives as criteria may have. */
const MOST_WAYS = 10;
const HOLD_SECONDS = 30;

/** Everybody of the front office, whatever they do there; undefined where nobody is. */
export function wholeFrontOffice(roles: readonly string[]): PlanStep | undefined {
  if (roles.length === 0) return undefined;
  return { criteria: { anyOf: roles.slice(0, MOST_WAYS).map((role) => ({ role })) }, holdSeconds: HOLD_SECONDS };
}

/**
 * The plan of a draft for this company: its steps without those that nobody fits, which would only cost their hold time. Where none is left, the
 * whole front office is asked, so that a contact waits for somebody who serves customers before the last resort is disturbed.
 */
export function defaultSteps(steps: readonly FittedStep[], frontOffice: FittedStep | undefined): DefaultSteps {
  const fitting = steps.filter(({ people }) => people > 0);
  const leftOut = steps.filter(({ people }) => people === 0).map(({ step }) => step);
  return { proposed: fitting.length > 0 || !frontOffice ? fitting : [frontOffice], leftOut };
}
