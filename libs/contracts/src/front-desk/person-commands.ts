import { z } from 'zod';
import { defineEvent } from '../define-event';
import { FRONT_DESK_TOPIC } from '../topics';
import { Availability, Channel, Id, Timestamp } from '../vocabulary';

const onPerson = { topic: FRONT_DESK_TOPIC, kind: 'fact', subject: 'employee' } as const;

export const PresenceSet = defineEvent({
  ...onPerson,
  name: 'presence.set',
  summary:
    'Somebody said what they are doing, or their manager has paused them. When it expires the state before it is restored.',
  schema: z.object({
    employeeId: Id,
    availability: Availability,
    activity: z.string().max(40),
    expiresAt: Timestamp.optional(),
    /** The manager who pauses them; left out: they said it themself. */
    byId: Id.optional(),
    receivedAt: Timestamp,
  }),
});

export const ReachabilityChanged = defineEvent({
  ...onPerson,
  name: 'reachability.changed',
  summary: 'Whether an offer would reach this person now: an open desk, an integration’s lease, a push device.',
  schema: z.object({ employeeId: Id, reachable: z.boolean(), receivedAt: Timestamp }),
});

export const EngagementStarted = defineEvent({
  ...onPerson,
  name: 'engagement.started',
  summary: 'Work that Sambung did not bring began: it uses capacity too, and may exceed it.',
  schema: z.object({
    employeeId: Id,
    engagementId: Id,
    channel: Channel,
    expiresAt: Timestamp.optional(),
    receivedAt: Timestamp,
  }),
});

export const EngagementEnded = defineEvent({
  ...onPerson,
  name: 'engagement.ended',
  summary: 'Work that Sambung did not bring ended.',
  schema: z.object({ employeeId: Id, engagementId: Id, receivedAt: Timestamp }),
});

export const FillInAnswered = defineEvent({
  ...onPerson,
  name: 'fill-in.answered',
  summary: 'Somebody joins the floor of a team that is short, or does not, or leaves it again.',
  schema: z.object({ employeeId: Id, teamId: Id, joins: z.boolean(), receivedAt: Timestamp }),
});

export const WrapUpEnded = defineEvent({
  ...onPerson,
  name: 'wrap-up.ended',
  summary: 'Somebody is ready before their wrap-up time is over.',
  schema: z.object({ employeeId: Id, receivedAt: Timestamp }),
});
