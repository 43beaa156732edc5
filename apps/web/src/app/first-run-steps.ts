import type { FirstHandoff, Readiness } from '../api/views';

/** From an empty company to its first handoff, in order. */
export const FIRST_RUN_STEPS = ['people', 'front-office', 'reasons', 'try'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

/** What of the first handoff tells how far it is. */
export type Trial = Pick<FirstHandoff, 'completed' | 'handoff'>;

/** Which steps a company has behind it, by what is true of it now. Nothing of it is stored: whoever looks sees the same. */
export function stepsDone(
  { people, front, reasons }: Readiness,
  { completed }: Trial,
): Readonly<Record<FirstRunStep, boolean>> {
  return { people: people > 0, 'front-office': front > 0, reasons: reasons.unclear, try: completed };
}

/** The first step that is not done; undefined: the company is ready. */
export const nextStep = (done: Readonly<Record<FirstRunStep, boolean>>): FirstRunStep | undefined =>
  FIRST_RUN_STEPS.find((step) => !done[step]);
