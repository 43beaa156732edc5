import { z } from 'zod';
import { Availability, Channel, Id, SentTimestamp, Timestamp } from '../../vocabulary';

/** `PUT /v1/presence/me`. When it expires, the state before it is restored. */
export const PresenceBody = z
  .strictObject({
    availability: Availability,
    /** Microsoft Graph’s word, or the company’s own: `InAMeeting`, `Lunch`. */
    activity: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N} _-]{1,40}$/u, '1–40 letters, digits, spaces, _ or -')
      .optional(),
    expiresAt: SentTimestamp.optional(),
    durationMinutes: z.int().min(1).max(1_440).optional(),
  })
  .refine((body) => !(body.expiresAt && body.durationMinutes), {
    message: 'give expiresAt or durationMinutes, not both',
    path: ['durationMinutes'],
  });
export type PresenceBody = z.infer<typeof PresenceBody>;

export const PresenceView = z.object({
  employeeId: Id,
  availability: Availability,
  activity: z.string(),
  since: Timestamp,
  expiresAt: Timestamp.nullable(),
  /** Whether an offer would reach this person now. */
  reachable: z.boolean(),
  onShift: z.boolean(),
  /** Could be offered work now. */
  offerable: z.boolean(),
  load: z.number(),
  capacity: z.number(),
  wrapUpUntil: Timestamp.nullable(),
  serverTime: Timestamp,
});
export type PresenceView = z.infer<typeof PresenceView>;

export const PresenceAnswer = z.object({
  status: z.enum(['done', 'requested']),
  commandId: Id,
  presence: PresenceView,
});
export type PresenceAnswer = z.infer<typeof PresenceAnswer>;

/** `POST /v1/presence/{employeeId}/pause`: by their manager, for a while. */
export const PauseBody = z.strictObject({ durationMinutes: z.int().min(1).max(480) });
export type PauseBody = z.infer<typeof PauseBody>;
export const PauseAnswer = z.object({ status: z.enum(['done', 'requested']), commandId: Id });
export type PauseAnswer = z.infer<typeof PauseAnswer>;

/** `POST /v1/fill-ins/{teamId}/join` and `…/leave`. */
export const FillInAnswer = z.object({ status: z.enum(['done', 'requested']), commandId: Id });
export type FillInAnswer = z.infer<typeof FillInAnswer>;

/** `PUT /v1/employees/{id}/engagements/{externalId}`: work that Sambung did not bring. */
export const EngagementBody = z
  .strictObject({ channel: Channel.default('phone'), expiresAt: SentTimestamp.optional() })
  .prefault({});
export type EngagementBody = z.infer<typeof EngagementBody>;
export const EngagementView = z.object({
  engagementId: Id,
  employeeId: Id,
  externalId: z.string(),
  channel: Channel,
  startedAt: Timestamp,
  expiresAt: Timestamp.nullable(),
});
export type EngagementView = z.infer<typeof EngagementView>;
/** The caller’s own id of the engagement, as it stands in the path. */
export const ExternalId = z.string().min(1).max(200);

/** `PUT /v1/leases/{employeeId}`: an integration vouches that an offer reaches this person. */
export const LeaseBody = z.strictObject({ ttlSeconds: z.int().min(5).max(300).default(60) }).prefault({});
export type LeaseBody = z.infer<typeof LeaseBody>;
export const LeaseView = z.object({ employeeId: Id, expiresAt: Timestamp, serverTime: Timestamp });
export type LeaseView = z.infer<typeof LeaseView>;
