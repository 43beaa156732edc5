import type { PlanStep, PlanWarning } from '@sambung/contracts';

/** What is odd about a plan that nevertheless ends with somebody. `anybody[i]`: whether an active person fits step i, free or not. */
export function warningsOf(steps: readonly PlanStep[], anybody: readonly boolean[]): PlanWarning[] {
  return steps.flatMap((step, index) => {
    const found = [
      ...(anybody[index] ? [] : [NOBODY_FITS]),
      ...(asksEverybody(step) ? [ASKS_EVERYBODY] : []),
      ...(step.holdSeconds === 0 && index < steps.length - 1 ? [NO_HEAD_START] : []),
    ];
    return found.map((warning) => ({ step: index + 1, ...warning }));
  });
}

type Warning = Omit<PlanWarning, 'step'>;

const NOBODY_FITS: Warning = {
  code: 'nobody-fits',
  message:
    'Nobody who works here fits this step: it only costs its hold time. Name other criteria, or give somebody the role or skill.',
};
const ASKS_EVERYBODY: Warning = {
  code: 'asks-everybody',
  message: 'This step has no criteria of its own and asks everybody in the company.',
};
const NO_HEAD_START: Warning = {
  code: 'no-head-start',
  message: 'With a hold of 0 seconds the next step joins in at once.',
};

function asksEverybody({ criteria }: PlanStep): boolean {
  return Object.values(criteria).every((said) => said === undefined || (Array.isArray(said) && said.length === 0));
}
