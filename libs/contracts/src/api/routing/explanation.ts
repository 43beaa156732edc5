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

/** `GET /v1/routing/handoffs/{id}/explanation`: every decision about a handoff, oldest first, cut by who asks. */
export const ExplanationView = z.object({
  handoffId: Id,
  state: z.enum(['waiting', 'assigned', 'connected', 'promised', 'ended']),
  steps: z.array(ExplanationStep),
});
export type ExplanationView = z.infer<typeof ExplanationView>;
