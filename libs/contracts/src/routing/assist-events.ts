import { z } from 'zod';
import { defineEvent } from '../define-event';
import { ROUTING_TOPIC } from '../topics';
import { Approval, AssistAsk, DeclineReason, Id, Timestamp } from '../vocabulary';
import { Stage } from './handoff-events';

const onAssist = { topic: ROUTING_TOPIC, kind: 'fact', subject: 'assist' } as const;

export const AssistOpened = defineEvent({
  ...onAssist,
  name: 'assist.opened',
  summary:
    'Somebody asks a colleague while their contact waits. What is asked in words stands in front-desk’s tables only.',
  schema: z.object({
    assistId: Id,
    askerId: Id,
    /** `system`: opened for them, as nobody who may take their contact speaks its language. */
    by: z.enum(['asker', 'system']),
    /** The handoff whose contact waits; null: somebody whom Sambung did not bring. */
    handoffId: Id.nullable(),
    /** The engagement whose contact waits, and with whose end the question ends. */
    engagementId: Id.optional(),
    ask: AssistAsk,
    openedAt: Timestamp,
    /** By when it was promised to be answered, and when it is given up. */
    promiseAt: Timestamp,
    endsAt: Timestamp,
  }),
});

export const AssistQueued = defineEvent({
  ...onAssist,
  name: 'assist.queued',
  summary: 'Nobody can be asked just now; whoever comes free first is.',
  schema: z.object({ assistId: Id, stage: Stage, queuedAt: Timestamp }),
});

export const AssistOffered = defineEvent({
  ...onAssist,
  name: 'assist.offered',
  summary: 'A colleague is asked whether they can help now, until it expires.',
  schema: z.object({
    assistId: Id,
    offerId: Id,
    receiverId: Id,
    stage: Stage,
    why: z.array(z.string().max(60)).max(20),
    offeredAt: Timestamp,
    expiresAt: Timestamp,
  }),
});

export const AssistOfferClosed = defineEvent({
  ...onAssist,
  name: 'assist.offer-closed',
  summary: 'Whoever was asked did not take it; the next is asked.',
  schema: z.object({
    assistId: Id,
    offerId: Id,
    receiverId: Id,
    because: z.string().max(60),
    /** True when it was shown and ran out. */
    missed: z.boolean(),
    declined: DeclineReason.optional(),
    closedAt: Timestamp,
  }),
});

export const AssistOfferExtended = defineEvent({
  ...onAssist,
  name: 'assist.offer-extended',
  summary: 'Whoever is asked has a moment more, as they have asked for it; never beyond the question’s own end.',
  schema: z.object({ assistId: Id, offerId: Id, receiverId: Id, expiresAt: Timestamp, at: Timestamp }),
});

export const AssistAccepted = defineEvent({
  ...onAssist,
  name: 'assist.accepted',
  summary: 'A colleague will answer. The contact stays with whoever asked.',
  schema: z.object({
    assistId: Id,
    offerId: Id,
    receiverId: Id,
    acceptedAt: Timestamp,
    /** When they are reminded, and when it is given up. */
    answerBy: Timestamp,
    endsAt: Timestamp,
  }),
});

export const AssistOverdue = defineEvent({
  ...onAssist,
  name: 'assist.overdue',
  summary: 'The time that was promised has passed, and whoever accepted has not answered: they are reminded.',
  schema: z.object({ assistId: Id, receiverId: Id, at: Timestamp }),
});

export const AssistPassedOn = defineEvent({
  ...onAssist,
  name: 'assist.passed-on',
  summary: 'Whoever had accepted cannot help after all, or has left: others are asked.',
  schema: z.object({ assistId: Id, receiverId: Id, at: Timestamp }),
});

export const AssistEscalated = defineEvent({
  ...onAssist,
  name: 'assist.escalated',
  summary: 'The time that was promised has passed, or nobody else is there: somebody above is asked or told.',
  schema: z.object({ assistId: Id, toId: Id, level: z.int().min(1), because: z.string().max(60), at: Timestamp }),
});

export const AssistEnded = defineEvent({
  ...onAssist,
  name: 'assist.ended',
  summary: 'Its one end: answered, not needed any more, or without an answer, with whom to call instead.',
  schema: z.object({
    assistId: Id,
    askerId: Id,
    end: z.enum(['answered', 'withdrawn', 'unanswered']),
    /** Unanswered: `nobody-left`, `nobody-may` (nobody here has what was asked for), `not-taken`, `not-answered` or `internal-error`. */
    because: z.string().max(60),
    /** Who answered or withdrew it. */
    byId: Id.nullable(),
    /** Of a one-off approval: granted or not, and up to which amount in the company’s currency. */
    approval: Approval.nullable(),
    /** Unanswered: whom to call; null where nobody is left who may or can help. */
    callId: Id.nullable(),
    endedAt: Timestamp,
  }),
});
