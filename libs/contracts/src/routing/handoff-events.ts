import { z } from 'zod';
import { defineEvent } from '../define-event';
import { ROUTING_TOPIC } from '../topics';
import { DeclineReason, Id, Language, Outcome, Timestamp } from '../vocabulary';
import { ExpectedWait } from './expected-wait';

const onHandoff = { topic: ROUTING_TOPIC, kind: 'fact', subject: 'handoff' } as const;

/** Where in its plan a handoff is asked for: the person named (1 by the sender, 2 by a manager), a step (1, 2, …), the last resort, the line above. */
export const Stage = z.object({
  kind: z.enum(['named', 'step', 'last-resort', 'escalation']),
  /** 1-based within the kind. */
  number: z.int().min(1),
  /** Whoever is asked need not speak the language of the contact: a colleague who does is asked to join them. */
  withoutLanguage: z.literal(true).optional(),
});
export type Stage = z.infer<typeof Stage>;

export const HandoffQueued = defineEvent({
  ...onHandoff,
  name: 'handoff.queued',
  summary:
    'Nobody can be asked just now: the handoff waits, a wider stage has joined, or it stands at another place than it was told.',
  schema: z.object({
    handoffId: Id,
    /** Place among those waiting for the same people when it was written, from 1. */
    place: z.int().min(1),
    stage: Stage,
    /** Null: no honest estimate. */
    expectedWaitSeconds: z.number().min(0).nullable(),
    /** The same with its 80% interval, from `queuedAt`. Null: no honest estimate. */
    expectedWait: ExpectedWait.nullable().optional(),
    /** Nobody in the company speaks the language of the contact well enough; left out where somebody does. */
    languageNotSpoken: z.literal(true).optional(),
    queuedAt: Timestamp,
  }),
});

export const HandoffOffered = defineEvent({
  ...onHandoff,
  name: 'handoff.offered',
  summary: 'A handoff is reserved for one receiver until it expires.',
  schema: z.object({
    handoffId: Id,
    offerId: Id,
    receiverId: Id,
    stage: Stage,
    /** Codes of the explanation, for example `role`, `language`, `longest-idle`. */
    why: z.array(z.string().max(60)).max(20),
    offeredAt: Timestamp,
    expiresAt: Timestamp,
  }),
});

export const OfferClosed = defineEvent({
  ...onHandoff,
  name: 'offer.closed',
  summary: 'An offer ended without an acceptance by this receiver.',
  schema: z.object({
    handoffId: Id,
    offerId: Id,
    receiverId: Id,
    because: z.enum([
      'declined',
      'expired',
      'accepted-by-another',
      'contact-left',
      'cancelled',
      'returned',
      'receiver-unavailable',
      'over-capacity',
      'reason-corrected',
      'promised',
      'internal-error',
      'overridden',
    ]),
    /** True when it was shown and ran out: the only thing that counts against anybody. */
    missed: z.boolean(),
    /** With `declined`: why they could not take it. For the person and their manager. */
    declined: DeclineReason.optional(),
    closedAt: Timestamp,
  }),
});

export const OfferExtended = defineEvent({
  ...onHandoff,
  name: 'offer.extended',
  summary: 'An offer lasts longer, as its receiver has asked for a moment more.',
  schema: z.object({ handoffId: Id, offerId: Id, receiverId: Id, expiresAt: Timestamp, at: Timestamp }),
});

export const HandoffOverridden = defineEvent({
  ...onHandoff,
  name: 'handoff.overridden',
  summary: 'A manager has named who is asked next; whoever was being asked is released.',
  schema: z.object({ handoffId: Id, byId: Id, toId: Id, at: Timestamp }),
});

export const HandoffAssigned = defineEvent({
  ...onHandoff,
  name: 'handoff.assigned',
  summary: 'The receiver accepted and owns the handoff; the sender keeps the contact in hand until they are connected.',
  schema: z.object({
    handoffId: Id,
    offerId: Id,
    receiverId: Id,
    /** Counts the owners of this handoff, from 1. */
    epoch: z.int().min(1),
    assignedAt: Timestamp,
    /** Both are asked at `confirmBy`; at `cutOffAt` it counts as cut off. */
    confirmBy: Timestamp,
    cutOffAt: Timestamp,
  }),
});

export const ConnectionUnconfirmed = defineEvent({
  ...onHandoff,
  name: 'connection.unconfirmed',
  summary: 'Nobody has said that the two are together: both are asked.',
  schema: z.object({ handoffId: Id, receiverId: Id, askedAt: Timestamp }),
});

export const HandoffConnected = defineEvent({
  ...onHandoff,
  name: 'handoff.connected',
  summary: 'The contact is with the receiver.',
  schema: z.object({ handoffId: Id, receiverId: Id, connectedAt: Timestamp }),
});

export const HandoffNotPickedUp = defineEvent({
  ...onHandoff,
  name: 'handoff.not-picked-up',
  summary: 'The receiver did not answer; the handoff is offered on without losing its place.',
  schema: z.object({ handoffId: Id, receiverId: Id, at: Timestamp }),
});

export const HoldPassed = defineEvent({
  ...onHandoff,
  name: 'hold.passed',
  summary:
    'The sender has waited as long as agreed, or nobody at all is there: a callback with an owner is proposed; the search goes on meanwhile.',
  schema: z.object({
    handoffId: Id,
    ownerId: Id,
    dueAt: Timestamp,
    /** Proposed before the time to wait is over, as waiting would lead nowhere. Left out: that time is over. */
    because: z.literal('nobody-there').optional(),
    at: Timestamp,
  }),
});

export const LanguageRelaxed = defineEvent({
  ...onHandoff,
  name: 'handoff.language-relaxed',
  summary:
    'Nobody who may take it and is there speaks the language of the contact: the right person is asked all the same, and a colleague who speaks it is asked to join them once they accept.',
  schema: z.object({ handoffId: Id, language: Language, at: Timestamp }),
});

export const HandoffEscalated = defineEvent({
  ...onHandoff,
  name: 'handoff.escalated',
  summary: 'Nobody in the plan could take it: somebody above is asked or told.',
  schema: z.object({ handoffId: Id, toId: Id, level: z.int().min(1), because: z.string().max(60), at: Timestamp }),
});

export const ReasonCorrected = defineEvent({
  ...onHandoff,
  name: 'handoff.reason-corrected',
  summary:
    'The handoff goes on under the right reason, or to a person who was named, with its waiting time kept. By name alone the reason may be what it was.',
  schema: z.object({
    handoffId: Id,
    byId: Id,
    fromReasonId: Id,
    reasonId: Id,
    /** Who is asked first from now on. Left out: nobody was named, and whoever was named before stays named. */
    namedEmployeeId: Id.optional(),
    at: Timestamp,
  }),
});

export const PromiseMade = defineEvent({
  ...onHandoff,
  name: 'promise.made',
  summary: 'A callback or appointment with a named owner and a due time; it is work until it is kept.',
  schema: z.object({
    handoffId: Id,
    kind: z.enum(['callback', 'appointment']),
    ownerId: Id,
    dueAt: Timestamp,
    because: z.enum(['sender-chose', 'cut-off', 'reassigned']),
    /** False: nobody knows yet how to reach the contact, and the sender is asked. */
    reachable: z.boolean(),
    epoch: z.int().min(1),
    at: Timestamp,
  }),
});

export const PromiseOverdue = defineEvent({
  ...onHandoff,
  name: 'promise.overdue',
  summary: 'A promise is due or overdue: its owner is reminded, then the people above.',
  schema: z.object({ handoffId: Id, ownerId: Id, toldId: Id, level: z.int().min(0), at: Timestamp }),
});

export const HandoffEnded = defineEvent({
  ...onHandoff,
  name: 'handoff.ended',
  summary: 'The one end of a handoff; the receipt of the sender.',
  schema: z.object({
    handoffId: Id,
    end: z.enum(['completed', 'promise-kept', 'returned', 'cancelled']),
    outcome: Outcome.nullable(),
    byId: Id.nullable(),
    because: z.string().max(60),
    endedAt: Timestamp,
  }),
});
