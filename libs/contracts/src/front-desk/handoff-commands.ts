import { z } from 'zod';
import { defineEvent } from '../define-event';
import { FRONT_DESK_TOPIC } from '../topics';
import { DeclineReason, Id, Outcome, Timestamp } from '../vocabulary';

/**
 * What people ask of a handoff. Each is a request to routing, the one place that decides; its event's id is the command's id,
 * and routing answers every one: with the events it caused (`ce_causationid`), or with `command.refused`.
 */
const onHandoff = { topic: FRONT_DESK_TOPIC, kind: 'fact', subject: 'handoff' } as const;
const asked = { handoffId: Id, byId: Id, receivedAt: Timestamp };

export const CancelRequested = defineEvent({
  ...onHandoff,
  name: 'handoff.cancel-requested',
  summary: 'The contact left, or the sender no longer needs anybody.',
  schema: z.object({ ...asked, because: z.enum(['contact-left', 'not-needed', 'erased']) }),
});

export const ReturnRequested = defineEvent({
  ...onHandoff,
  name: 'handoff.return-requested',
  summary: 'The sender chose to keep the contact.',
  schema: z.object(asked),
});

export const ReasonCorrectionRequested = defineEvent({
  ...onHandoff,
  name: 'handoff.reason-correction-requested',
  summary:
    'The reason was wrong, or whoever has the contact knows whose they are. The handoff is routed by this reason, asks whoever is named first, and keeps its waiting time.',
  schema: z.object({
    ...asked,
    reasonId: Id,
    /** A person they are passed on to: asked before the first step of the reason's plan. Left out: whoever was named before stays named. */
    namedEmployeeId: Id.optional(),
  }),
});

export const PromiseRequested = defineEvent({
  ...onHandoff,
  name: 'handoff.promise-requested',
  summary: 'The sender takes a callback or an appointment instead of waiting on.',
  schema: z.object({
    ...asked,
    kind: z.enum(['callback', 'appointment']),
    dueAt: Timestamp.optional(),
    reachable: z.boolean(),
  }),
});

export const PromiseKeptReported = defineEvent({
  ...onHandoff,
  name: 'promise.kept-reported',
  summary: 'The owner of a callback or appointment has kept it.',
  schema: z.object({ ...asked, outcome: Outcome }),
});

export const ConnectionReported = defineEvent({
  ...onHandoff,
  name: 'connection.reported',
  summary: 'What became of the transfer: they are together, nobody picked up, or the line was cut.',
  schema: z.object({ ...asked, what: z.enum(['connected', 'not-picked-up', 'cut-off']) }),
});

export const CompletionReported = defineEvent({
  ...onHandoff,
  name: 'handoff.completion-reported',
  summary: 'The receiver has finished with the contact.',
  schema: z.object({ ...asked, outcome: Outcome }),
});

export const ContactReachable = defineEvent({
  ...onHandoff,
  name: 'contact.became-reachable',
  summary: 'A way to reach the contact was added after the handoff was requested.',
  schema: z.object(asked),
});

export const OfferAcceptanceRequested = defineEvent({
  ...onHandoff,
  name: 'offer.acceptance-requested',
  summary: 'A receiver clicked accept. `receivedAt` is compared with the expiry, however late routing reads it.',
  schema: z.object({ ...asked, offerId: Id }),
});

export const OfferDeclineRequested = defineEvent({
  ...onHandoff,
  name: 'offer.decline-requested',
  summary: 'A receiver cannot take it.',
  schema: z.object({ ...asked, offerId: Id, because: DeclineReason }),
});

export const OfferExtensionRequested = defineEvent({
  ...onHandoff,
  name: 'offer.extension-requested',
  summary: 'A receiver needs a moment more before they can take it; once for each offer.',
  schema: z.object({ ...asked, offerId: Id }),
});

export const OverrideRequested = defineEvent({
  ...onHandoff,
  name: 'handoff.override-requested',
  summary: 'A manager names who is to be asked now, whatever the plan says. Capacity, language and site still hold.',
  schema: z.object({ ...asked, toId: Id }),
});

export const PromiseReassignmentRequested = defineEvent({
  ...onHandoff,
  name: 'promise.reassignment-requested',
  summary: 'The owner of a callback or appointment, or somebody above them, gives it to somebody else.',
  schema: z.object({ ...asked, toId: Id }),
});

export const OfferShown = defineEvent({
  ...onHandoff,
  name: 'offer.shown',
  summary: 'The offer reached an open desk. Only an offer that was shown can count as missed.',
  schema: z.object({ handoffId: Id, offerId: Id, byId: Id, receivedAt: Timestamp }),
});

export const HandoffStuck = defineEvent({
  ...onHandoff,
  name: 'handoff.stuck',
  summary:
    'A reader could not apply a record of this handoff and parked it: routing returns the contact to the sender, aloud.',
  schema: z.object({ handoffId: Id, because: z.string().max(200), receivedAt: Timestamp }),
});
