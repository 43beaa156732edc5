import { z } from 'zod';
import { Id, Timestamp } from '../../vocabulary';

/** `GET /v1/events`: what routing decided in this workspace, in order. */
export const FeedQuery = z.strictObject({
  /** The cursor of the last page; without it, from the oldest that is kept. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  /** Seconds to wait for the first event if there is none yet. */
  wait: z.coerce.number().min(0).max(30).default(0),
});
export type FeedQuery = z.infer<typeof FeedQuery>;

export const FeedEvent = z.object({
  number: z.int(),
  id: Id,
  /** As on the wire: `sambung.handoff.assigned.v1`. */
  type: z.string(),
  subject: Id,
  time: Timestamp,
  causedBy: Id.nullable(),
  /** The caller’s own reference of the handoff, joined when it is read. */
  externalRef: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type FeedEvent = z.infer<typeof FeedEvent>;
export const FeedPage = z.object({
  events: z.array(FeedEvent),
  /** Give it as `after` for the next page. It never goes back, and nothing before it appears later. */
  cursor: z.int(),
  /** Whether more stands ready. */
  more: z.boolean(),
});
export type FeedPage = z.infer<typeof FeedPage>;
