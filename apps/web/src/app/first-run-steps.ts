import type { FirstHandoff, Readiness } from '../api/views';

/** From an empty company to its first handoff, in order. */
export const FIRST_RUN_STEPS = ['people', 'front-office', 'reasons', 'reach', 'try'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

/** A step with gaps works for some people, and not for others. */
export type HowFar = 'open' | 'gaps' | 'done';

/** What of the first handoff tells how far it is. */
export type Trial = Pick<FirstHandoff, 'completed' | 'handoff'>;

/** How far each step of a company is, by what is true of it now. Nothing of it is stored: whoever looks sees the same. */
export function howFar(
  { people, front, withoutRole, unreachable, reasons }: Readiness,
  { completed }: Trial,
): Readonly<Record<FirstRunStep, HowFar>> {
  const done = (isDone: boolean): HowFar => (isDone ? 'done' : 'open');
  const unless = (missing: Readiness['withoutRole']): HowFar => (missing.people > 0 ? 'gaps' : 'done');
  return {
    people: done(people > 0),
    'front-office': front > 0 ? unless(withoutRole) : 'open',
    reasons: done(reasons.unclear),
    reach: front > 0 ? unless(unreachable) : 'open',
    try: done(completed),
  };
}

/** The first step that is not done; undefined: nothing is left to do. Gaps are passed over by doing the step after them, which names them. */
export const nextStep = (far: Readonly<Record<FirstRunStep, HowFar>>): FirstRunStep | undefined =>
  FIRST_RUN_STEPS.find((step, index) => {
    const following = FIRST_RUN_STEPS[index + 1];
    return far[step] === 'open' || (far[step] === 'gaps' && following !== undefined && far[following] !== 'done');
  });
