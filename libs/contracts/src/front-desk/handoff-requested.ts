import { z } from 'zod';
import { defineEvent } from '../define-event';
import { FRONT_DESK_TOPIC } from '../topics';
import { Channel, ContactKind, Id, Language, Timestamp } from '../vocabulary';

export const HandoffRequested = defineEvent({
  name: 'handoff.requested',
  topic: FRONT_DESK_TOPIC,
  kind: 'fact',
  subject: 'handoff',
  summary: 'A sender wants a contact to be taken by the right person. Durable before it is acknowledged.',
  schema: z.object({
    handoffId: Id,
    senderId: Id,
    reasonId: Id,
    channel: Channel,
    /** The language the contact speaks; every step requires it. */
    language: Language.optional(),
    /** Where the contact stands (counter), or where the sender works. */
    siteId: Id.optional(),
    /** A person the sender or the contact asked for: asked before the plan's first step. */
    namedEmployeeId: Id.optional(),
    /** One flag of the sender; asks for conflict management ≥ 3 while somebody who has it can be found. */
    upset: z.boolean(),
    contact: z.object({
      kind: ContactKind,
      /** 0 ordinary … 3 highest; from the company's records, never from the sender's wish. */
      tier: z.int().min(0).max(3),
      /** Whether front-desk knows a way to call or write back. Never the number itself. */
      reachable: z.boolean(),
    }),
    /** The longest the sender keeps the contact waiting before a callback is proposed. */
    holdSeconds: z.int().min(5).max(3_600),
    requestedAt: Timestamp,
  }),
});
