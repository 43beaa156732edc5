import { z } from 'zod';
import { defineEvent } from '../define-event';
import { ROUTING_TOPIC } from '../topics';
import { Availability, Id, Timestamp } from '../vocabulary';
import { ExpectedWait } from './expected-wait';

export const PresenceChanged = defineEvent({
  name: 'presence.changed',
  topic: ROUTING_TOPIC,
  kind: 'state',
  subject: 'employee',
  summary: 'What a person is doing and whether they could be asked now, as routing sees it: the whole state each time.',
  schema: z.object({
    employeeId: Id,
    availability: Availability,
    activity: z.string().max(40),
    since: Timestamp,
    expiresAt: Timestamp.nullable(),
    reachable: z.boolean(),
    onShift: z.boolean(),
    /** Could be offered at least one channel's work now. */
    offerable: z.boolean(),
    /** Units of capacity in use, and in all. */
    load: z.number().min(0),
    capacity: z.number().min(0),
    wrapUpUntil: Timestamp.nullable(),
    because: z.string().max(60),
    at: Timestamp,
  }),
});

export const PauseSpared = defineEvent({
  name: 'pause.spared',
  topic: ROUTING_TOPIC,
  kind: 'fact',
  subject: 'employee',
  summary:
    'Somebody missed offers in a row and is not paused, as a role or team would be empty without them: their manager is told instead.',
  schema: z.object({
    employeeId: Id,
    /** The handoff of the last offer that they missed. */
    handoffId: Id,
    /** Null: nobody above them is known. */
    managerId: Id.nullable(),
    at: Timestamp,
  }),
});

const onFillIn = { topic: ROUTING_TOPIC, kind: 'fact', subject: 'employee' } as const;

export const FillInAsked = defineEvent({
  ...onFillIn,
  name: 'fill-in.asked',
  summary: 'A team is short: its manager (or whoever stands in for them) is asked to join the floor.',
  schema: z.object({
    employeeId: Id,
    teamId: Id,
    waiting: z.int().min(0),
    expectedWaitSeconds: z.number().min(0).nullable(),
    /** The same with its 80% interval, from `at`. Null: no honest estimate. */
    expectedWait: ExpectedWait.nullable().optional(),
    expiresAt: Timestamp,
    at: Timestamp,
  }),
});

export const FillInDeclined = defineEvent({
  ...onFillIn,
  name: 'fill-in.declined',
  summary: 'They do not come now, or did not answer.',
  schema: z.object({ employeeId: Id, teamId: Id, because: z.enum(['said', 'expired']), at: Timestamp }),
});

export const FillInJoined = defineEvent({
  ...onFillIn,
  name: 'fill-in.joined',
  summary: 'They are on the floor: asked for what the team is asked for, until they leave it.',
  schema: z.object({ employeeId: Id, teamId: Id, at: Timestamp }),
});

export const FillInLeft = defineEvent({
  ...onFillIn,
  name: 'fill-in.left',
  summary: 'They have left the floor: they said so, it is quiet again, or they are gone.',
  schema: z.object({ employeeId: Id, teamId: Id, because: z.enum(['said', 'quiet', 'gone']), at: Timestamp }),
});
