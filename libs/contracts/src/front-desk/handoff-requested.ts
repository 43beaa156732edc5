import { z } from 'zod';
import { defineEvent } from '../define-event';
import { FRONT_DESK_TOPIC } from '../topics';
import { Channel, ContactKind, Criteria, Id, Language, Timestamp } from '../vocabulary';

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
    /** What this handoff asks for on top of its plan's steps. The last resort and the line above need not meet it: there is no dead end. */
    requires: Criteria.optional(),
    /** Never asked for this handoff, at no stage. */
    excludedIds: z.array(Id).max(50).optional(),
    /** Who last served this contact, as far as front-desk knows the contact. */
    lastReceiverId: Id.optional(),
    /** What it is about in money, in the company's currency: whoever is asked by authority may decide on so much. */
    amount: z.number().min(0).optional(),
    /** What the same contact has behind them: how often they were passed on without being helped, and who has had them on the way. */
    chain: z.object({ hops: z.int().min(1).max(10_000), visitedIds: z.array(Id).max(50) }).optional(),
    /** The handoff of the same contact before this one, of the last day, as far as front-desk knows the contact. */
    previousId: Id.optional(),
  }),
});
