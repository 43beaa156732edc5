import { z } from 'zod';
import { BilingualText, Id, Timestamp } from '../../vocabulary';
import { HandoffView } from './handoff-view';
import { PersonRef } from './say';

/** `GET /v1/first-handoff`: the company’s first handoff that was completed; until there is one, the newest. Nothing of its contact. */
export const FirstHandoff = z.object({
  /** Whether any handoff was completed: of the first five hundred that are kept, or of the last. */
  completed: z.boolean(),
  handoff: z
    .object({
      handoffId: Id,
      reason: BilingualText,
      state: HandoffView.shape.state,
      sender: PersonRef,
      /** Who is being asked now. */
      asked: z.array(PersonRef),
      /** Who was asked and did not take it. */
      tried: z.array(PersonRef),
      receiver: PersonRef.nullable(),
      /** When each thing came first; null: not yet. */
      requestedAt: Timestamp,
      offeredAt: Timestamp.nullable(),
      acceptedAt: Timestamp.nullable(),
      connectedAt: Timestamp.nullable(),
      endedAt: Timestamp.nullable(),
    })
    .nullable(),
  serverTime: Timestamp,
});
export type FirstHandoff = z.infer<typeof FirstHandoff>;
