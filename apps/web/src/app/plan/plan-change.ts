import type { ReasonPlan as Plan } from '../../api/views';

/** What somebody changes of a plan to see what it would do. */
export interface PlanChange {
  readonly priority: number;
  /** So much of the past is played again. */
  readonly hours: number;
  readonly steps: readonly StepChange[];
}

export interface StepChange {
  readonly holdSeconds: number;
  readonly askAtOnce: number;
  readonly out: boolean;
}

type Ending = NonNullable<Plan['lastResort']>;
type LivePlan = Omit<Plan, 'lastResort'> & { readonly lastResort: Ending };

export const unchanged = ({ steps }: Plan, priority: number): PlanChange => ({
  ...{ priority, hours: 24 },
  steps: steps.map(({ holdSeconds, askAtOnce = 1 }) => ({ holdSeconds, askAtOnce, out: false })),
});

/** The plan with it; its last resort stays, so that it ends with somebody. */
export function changed(
  { steps, lastResort }: Plan,
  { steps: changes }: PlanChange,
): LivePlan & { steps: Plan['steps'] } {
  if (!lastResort) throw new Error('A draft has nobody as its last resort, and is not tried.');
  return {
    steps: steps.flatMap((step, index) => {
      const change = changes[index];
      if (!change) return [step];
      if (change.out) return [];
      const { askAtOnce: before, ...rest } = step;
      // As the installation has it, unless somebody chose otherwise.
      const atOnce = before === undefined && change.askAtOnce === 1 ? {} : { askAtOnce: change.askAtOnce };
      return [{ ...rest, holdSeconds: change.holdSeconds, ...atOnce }];
    }),
    lastResort,
  };
}
