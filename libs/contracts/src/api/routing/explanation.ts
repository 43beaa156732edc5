import { z } from 'zod';
import { Stage } from '../../routing';
import { BilingualText, Id, Timestamp } from '../../vocabulary';
import { PersonRef } from '../front-desk/say';
import { Because, ConsideredView } from './preview';

/** One thing that was decided about a handoff. */
export const ExplanationStep = z.object({
  at: Timestamp,
  /** What it was: `offered`, `queued`, `offer-closed`… */
  what: z.string(),
  /** In plain words, as far as whoever asks may know it. */
  text: BilingualText,
  person: PersonRef.nullable(),
  stage: Stage.nullable(),
  why: z.array(Because),
  considered: z.array(ConsideredView),
});
export type ExplanationStep = z.infer<typeof ExplanationStep>;

/** Why one person was not asked, decision by decision, oldest first. */
export const WhyNotView = z.object({
  employee: PersonRef,
  decisions: z.array(
    z.object({
      at: Timestamp,
      /** `offered`: somebody was asked; `queued`: nobody could be. */
      what: z.enum(['offered', 'queued']),
      /** Who was asked. */
      person: PersonRef.nullable(),
      /** In plain words, as far as whoever asks may know it. */
      text: BilingualText,
      /** When what kept them was to end: a pause, a break, wrap-up. Null: nothing said so, or it is not the asker’s to know. */
      until: Timestamp.nullable(),
      /** False: the log of that time is no longer kept, and the story does not say. */
      known: z.boolean(),
    }),
  ),
});
export type WhyNotView = z.infer<typeof WhyNotView>;

export const ExplanationQuery = z.strictObject({
  /** Tells in `whyNot` why this employee was not asked. */
  employee: Id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(1024).optional(),
});
export type ExplanationQuery = z.infer<typeof ExplanationQuery>;

/** `GET /v1/routing/handoffs/{id}/explanation`: every decision about a handoff, oldest first, page by page, cut by who asks. A page holds `limit` decisions at most; some are of the clock alone, and nothing is told of them. */
export const ExplanationView = z.object({
  handoffId: Id,
  state: z.enum(['waiting', 'assigned', 'connected', 'promised', 'ended']),
  steps: z.array(ExplanationStep),
  /** With `employee`: of the decisions on this page. */
  whyNot: WhyNotView.optional(),
  /** For what was decided after these; null where there is no more. */
  nextCursor: z.string().nullable(),
});
export type ExplanationView = z.infer<typeof ExplanationView>;
