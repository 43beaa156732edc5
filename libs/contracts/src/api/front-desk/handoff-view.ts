import { z } from 'zod';
import { ToldWait } from '../told-wait';
import {
  BilingualText,
  Channel,
  ContactKind,
  DeclineReason,
  Id,
  Key,
  Language,
  Outcome,
  Timestamp,
} from '../../vocabulary';
import { Stage } from '../../routing';
import { HandoffCode } from './handoff-code';
import { Comes } from './handoff-request';
import { Connect, PersonRef, Say } from './say';

/**
 * requested: routing has not spoken yet · queued: waits, nobody is being asked · offered: somebody is being asked ·
 * assigned: accepted, not yet together · connected: they are together · promised: a callback or appointment has an owner · ended.
 */
export const HandoffState = z.enum(['requested', 'queued', 'offered', 'assigned', 'connected', 'promised', 'ended']);
export type HandoffState = z.infer<typeof HandoffState>;

export const ContactView = z.object({
  kind: ContactKind,
  name: z.string().nullable(),
  number: z.string().nullable(),
  note: z.string().nullable(),
  /** Set when the contact was forgotten on request. */
  erasedAt: Timestamp.nullable(),
});
export type ContactView = z.infer<typeof ContactView>;

export const OfferView = z.object({
  offerId: Id,
  receiver: PersonRef,
  stage: Stage,
  /** Codes of the explanation: why this person. */
  why: z.array(z.string()),
  offeredAt: Timestamp,
  expiresAt: Timestamp,
});
export type OfferView = z.infer<typeof OfferView>;

export const PromiseView = z.object({
  kind: z.enum(['callback', 'appointment']),
  owner: PersonRef,
  dueAt: Timestamp,
  because: z.enum(['sender-chose', 'cut-off', 'reassigned']),
  /** False: nobody knows yet how to reach the contact. */
  reachable: z.boolean(),
  overdue: z.boolean(),
});

/** What became of it: the last word to the sender. */
export const Receipt = z.object({
  end: z.enum(['completed', 'promise-kept', 'returned', 'cancelled']),
  outcome: Outcome.nullable(),
  receiver: PersonRef.nullable(),
  because: z.string(),
  /** From the request to the acceptance, in seconds; null if nobody accepted. */
  waitedSeconds: z.number().nullable(),
  endedAt: Timestamp,
});
export type Receipt = z.infer<typeof Receipt>;

export const HandoffView = z.object({
  handoffId: Id,
  /** To be typed or sent by the contact, who thereby is known to be the one this is about: `4F3A-91C2`. */
  code: z.string(),
  externalRef: z.string().nullable(),
  state: HandoffState,
  requestedAt: Timestamp,
  sender: PersonRef,
  /**
   * Who has the contact in hand until they are connected with the next, and says `say` to them: the sender; once a receiver who was with them has passed
   * them on, that receiver.
   */
  holder: PersonRef,
  reason: z.object({ reasonId: Id, key: Key, name: BilingualText, shortAnswer: BilingualText.nullable() }),
  channel: Channel,
  language: Language.nullable(),
  /** Nobody who may take it and is there speaks its language: whoever is asked need not, and a colleague who does is asked to join whoever accepts. */
  withoutLanguage: z.boolean(),
  site: z.object({ siteId: Id, name: z.string() }).nullable(),
  /** At a counter: whether the sender brings them or the receiver fetches them; null where nobody has said. */
  comes: Comes.nullable(),
  named: PersonRef.nullable(),
  upset: z.boolean(),
  /** The customer’s tier, 0–3: with the reason’s priority it says how urgent this is. */
  tier: z.int(),
  holdSeconds: z.number(),
  contact: ContactView,
  /** Whoever must act next; null when it has ended. */
  owner: PersonRef.nullable(),
  /** Who accepted, or kept the promise. */
  receiver: PersonRef.nullable(),
  offers: z.array(OfferView),
  /** Place among those waiting for the same people, from 1. */
  place: z.number().nullable(),
  expectedWaitSeconds: z.number().nullable(),
  /** The same with its 80% interval, and when it was told. Null: no honest estimate. */
  expectedWait: ToldWait.nullable(),
  /** When what is shown now runs out: the offer, the time to confirm the connection, the promise’s due time. */
  expiresAt: Timestamp.nullable(),
  connect: Connect.nullable(),
  /** The hold has passed: this callback can be taken with `POST …/promise`; the search goes on meanwhile. */
  proposal: z.object({ owner: PersonRef, dueAt: Timestamp }).nullable(),
  promise: PromiseView.nullable(),
  /** Who was asked before. Why they did not take it is for their managers. */
  tried: z.array(z.object({ employee: PersonRef, because: z.string().optional(), declined: DeclineReason.optional() })),
  /** Who above was asked or told because nobody in the plan could take it. */
  askedAbove: z.array(PersonRef),
  receipt: Receipt.nullable(),
  /** For the contact, from `holder`. It is the same whoever reads it: one who is not (any more) the holder has nothing to say. */
  say: Say,
  /** What is asked of the reader: did the transfer work, which number may be called. */
  ask: Say.nullable(),
  serverTime: Timestamp,
});
export type HandoffView = z.infer<typeof HandoffView>;

export const HandoffPage = z.object({ handoffs: z.array(HandoffView), next: z.string().nullable() });
export type HandoffPage = z.infer<typeof HandoffPage>;

export const HandoffQuery = z.strictObject({
  /** As a contact typed it: in capitals or not, with or without the dash. The newest comes first, should two have the same. */
  code: HandoffCode.optional(),
  externalRef: z.string().min(1).max(200).optional(),
  state: z.union([HandoffState, z.literal('live')]).optional(),
  mine: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export type HandoffQuery = z.infer<typeof HandoffQuery>;

/** One line of a handoff’s story, with the handoff’s state after it. */
export const StoryLine = z.object({
  /** 1, 2, 3…: also the id of the server-sent event. */
  number: z.int(),
  at: Timestamp,
  /** The event’s short name. */
  what: z.string(),
  state: HandoffState,
  owner: PersonRef.nullable(),
  receiver: PersonRef.nullable(),
  connect: Connect.nullable(),
  expiresAt: Timestamp.nullable(),
  say: Say,
  ask: Say.nullable(),
  receipt: Receipt.nullable(),
});
export type StoryLine = z.infer<typeof StoryLine>;
export const StoryView = z.object({ handoffId: Id, lines: z.array(StoryLine), serverTime: Timestamp });
export type StoryView = z.infer<typeof StoryView>;
