import { z } from 'zod';
import { ShownText } from '../../shown-text';
import { BilingualText, Id, Key, PlanStep, RoutingPlan } from '../../vocabulary';
import { StrictCriteria } from '../strict-criteria';

const Name = z.strictObject({ id: ShownText(200), en: ShownText(200) });
const Answer = z.strictObject({ id: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) });

/** As the vocabulary's plan, with unknown words refused: a misspelt criterion must not widen a step to everybody. */
const StrictPlan = z.strictObject({
  steps: z.array(z.strictObject({ ...PlanStep.shape, criteria: StrictCriteria })).max(10),
  lastResort: z.strictObject({ employeeId: Id }),
});

/** `POST /v1/reasons`, `PUT /v1/reasons/{id}`. */
export const ReasonBody = z.strictObject({
  key: Key,
  name: Name,
  /** Settles it at once when it can: shown to the sender first. */
  shortAnswer: Answer.nullable().default(null),
  /** What else people say who mean it, in any language: it is found by these words as well. Left out: as it was, none in a new one. */
  alsoSaid: z.array(ShownText(60)).max(40).optional(),
  /** 0 lowest … 100 most urgent. */
  priority: z.int().min(0).max(100).default(50),
  plan: StrictPlan,
  active: z.boolean().default(true),
});
export type ReasonBody = z.infer<typeof ReasonBody>;

/** A step that cannot find anybody just now; the plan as a whole still ends with somebody. `step` counts from 1. */
export const PlanWarning = z.object({
  step: z.int(),
  code: z.enum(['nobody-fits', 'asks-everybody', 'no-head-start']),
  message: z.string(),
});
export type PlanWarning = z.infer<typeof PlanWarning>;

export const ReasonView = z.object({
  reasonId: Id,
  key: Key,
  name: BilingualText,
  shortAnswer: BilingualText.nullable(),
  /** What else people say who mean it. */
  alsoSaid: z.array(z.string()),
  priority: z.int(),
  active: z.boolean(),
  /** For managers, hr, admin and integrations. Its `lastResort` is null in a draft of the seed catalogue: nobody is named yet. */
  plan: RoutingPlan.extend({ lastResort: RoutingPlan.shape.lastResort.nullable() }).optional(),
  /** Only where the plan is shown; in a list only where it is asked for with a `status` other than active. */
  warnings: z.array(PlanWarning).optional(),
  version: z.int(),
});
export type ReasonView = z.infer<typeof ReasonView>;
export const ReasonList = z.object({ reasons: z.array(ReasonView) });

export const ReasonQuery = z.strictObject({
  /** Words of the name, in either language. */
  q: z.string().trim().min(1).max(100).optional(),
  /** Drafts and retired reasons are for hr and admin. */
  status: z.enum(['active', 'inactive', 'all']).default('active'),
});
export type ReasonQuery = z.infer<typeof ReasonQuery>;
