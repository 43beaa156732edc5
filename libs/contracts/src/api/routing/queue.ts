import { z } from 'zod';
import { Stage } from '../../routing';
import { AssistAsk, BilingualText, Channel, Id, Timestamp } from '../../vocabulary';
import { PersonRef } from '../front-desk/say';
import { ToldWait } from '../told-wait';

/** `GET /v1/routing/queue?of=&state=&limit=&cursor=` */
export const QueueQuery = z.strictObject({
  /** Contacts alone, or questions among colleagues alone; both without it. */
  of: z.enum(['handoffs', 'assists']).optional(),
  /** Only those in this state; all live ones without it. An assist that somebody has accepted is `assigned`. */
  state: z.enum(['waiting', 'assigned', 'connected', 'promised']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(1024).optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** A live handoff as managers see it. */
export const QueueEntry = z.object({
  handoffId: Id,
  state: z.enum(['waiting', 'assigned', 'connected', 'promised']),
  reason: z.object({ reasonId: Id, name: BilingualText }),
  channel: Channel,
  requestedAt: Timestamp,
  priority: z.number(),
  sender: PersonRef,
  /** Whoever must act next. */
  owner: PersonRef,
  receiver: PersonRef.nullable(),
  stage: Stage.nullable(),
  /** Place among those waiting for the same people when it was last decided about. */
  place: z.int().min(1).nullable(),
  /** From then on. Null: no honest estimate, or not waiting. */
  expectedWait: ToldWait.nullable(),
  /** How often everybody who could be asked has been asked, from 1. */
  round: z.int().min(0),
  offers: z.array(z.object({ offerId: Id, receiver: PersonRef, expiresAt: Timestamp })),
  /** When a callback or an appointment is due. */
  dueAt: Timestamp.nullable(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** A live question among colleagues as managers see it, with a promise of time of its own. What is asked in words is for those who have a part in it. */
export const QueuedAssist = z.object({
  assistId: Id,
  state: z.enum(['waiting', 'assigned']),
  ask: AssistAsk,
  asker: PersonRef,
  /** Who has accepted it. */
  answerer: PersonRef.nullable(),
  /** Whose contact waits meanwhile: of a handoff, or of an engagement of the asker’s. */
  handoffId: Id.nullable(),
  engagementId: Id.nullable(),
  requestedAt: Timestamp,
  /** By when it was promised to be answered, and when it is given up. */
  promiseAt: Timestamp,
  endsAt: Timestamp,
  /** The time that was promised has passed. */
  overdue: z.boolean(),
  stage: Stage.nullable(),
  place: z.int().min(1).nullable(),
  offers: z.array(z.object({ offerId: Id, receiver: PersonRef, expiresAt: Timestamp })),
});
export type QueuedAssist = z.infer<typeof QueuedAssist>;

/** Oldest request first; a page holds `limit` of both together. */
export const QueueView = z.object({
  handoffs: z.array(QueueEntry),
  assists: z.array(QueuedAssist),
  nextCursor: z.string().nullable(),
});
export type QueueView = z.infer<typeof QueueView>;
