import { z } from 'zod';
import { ExpectedWait, Stage } from '../../routing';
import { BilingualText, Id, Key, Timestamp } from '../../vocabulary';
import { ReasonBody } from '../directory/reasons';
import { PersonRef } from '../front-desk/say';

/** The longest stretch of the past that is played again for a preview. */
const MOST_HOURS = 168;

/** `POST /v1/routing/reasons/{id}/preview`: what is to be tried, without being saved. What is left out stays as it is. */
export const PlanPreviewBody = z
  .strictObject({
    plan: ReasonBody.shape.plan.optional(),
    priority: z.int().min(0).max(100).optional(),
    /** A dispatch policy, for all of the workspace: those of docs/SIMULATION.md that are usable everywhere. */
    policy: Key.optional(),
    /** So much of the past is played again against it; 0: none. */
    lookBackHours: z.number().min(0).max(MOST_HOURS).default(24),
  })
  .refine(({ plan, priority, policy }) => plan !== undefined || priority !== undefined || policy !== undefined, {
    message: 'give a plan, a priority or a policy',
  });
export type PlanPreviewBody = z.infer<typeof PlanPreviewBody>;

/** How a handoff that waits now would fare if it were asked for now. */
const Outlook = z.object({
  receivers: z.array(PersonRef),
  stage: Stage.nullable(),
  place: z.int().min(1).nullable(),
  /** Null: no honest estimate. */
  expectedWaitSeconds: z.number().min(0).nullable(),
  /** The same with its 80% interval. Null: no honest estimate, or somebody would be asked. */
  expectedWait: ExpectedWait.nullable(),
  /** How long it would take, in words: between what and what, or that there is no estimate. Null where somebody would be asked. */
  wait: BilingualText.nullable(),
});

const Figures = z.object({
  contacts: z.int(),
  meanWaitSeconds: z.number(),
  p95WaitSeconds: z.number(),
  /** Parts of 1: accepted within 20 s, and gave up. */
  serviceLevel: z.number(),
  abandonment: z.number(),
});
const threeWays = <Shape extends z.ZodType>(of: Shape) =>
  z.object({
    recorded: of,
    /** Played again with nothing changed: how far it is from what was says how good the model is. */
    playedAgain: of,
    changed: of,
  });
const Outcome = z.object({
  waitSeconds: z.number(),
  end: z.enum(['answered', 'abandoned', 'callback', 'returned', 'waiting']),
  receiver: PersonRef.nullable(),
});

/** What a changed plan would do. Nothing has changed; docs/REPLAY.md says what is supposed. */
export const PlanPreviewView = z.object({
  reasonId: Id,
  /** Why the plan could end with nobody, or asks for what nobody has. */
  problems: z.array(z.object({ code: z.string(), path: z.string(), text: BilingualText })),
  /** Handoffs of the reason that nobody has accepted yet, in their order; they keep the plan they began with, whatever is saved. */
  waiting: z.array(
    z.object({ handoffId: Id, requestedAt: Timestamp, before: Outlook, after: Outlook, changes: z.boolean() }),
  ),
  /** Null: no past was asked for, or none is recorded. */
  past: z
    .object({
      since: Timestamp,
      until: Timestamp,
      /** Of how many contacts of the whole workspace playing again without a change says what is recorded. */
      contacts: z.int(),
      playedAsRecorded: z.int(),
      reason: threeWays(Figures).nullable(),
      everybody: threeWays(Figures),
      changedMost: z.array(z.object({ handoffId: Id, requestedAt: Timestamp }).extend(threeWays(Outcome).shape)),
      /** How many each would take: of the people whom the asker manages, one by one, and of all others together. */
      people: z.array(z.object({ person: PersonRef }).extend(threeWays(z.int()).shape)),
      others: threeWays(z.int()),
    })
    .nullable(),
});
export type PlanPreviewView = z.infer<typeof PlanPreviewView>;
