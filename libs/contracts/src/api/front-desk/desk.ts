import { z } from 'zod';
import { BilingualText, Id, Timestamp } from '../../vocabulary';
import { AssistView, DeskAssists } from './assist';
import { HandoffView, OfferView } from './handoff-view';
import { EngagementView, PresenceView } from './presence';
import { PersonRef, Say } from './say';

/** An offer with everything already known, so that the contact repeats nothing. */
export const DeskOffer = OfferView.extend({ handoff: HandoffView, greeting: Say });
export type DeskOffer = z.infer<typeof DeskOffer>;

/** A team that is short asks me to join its floor (until `expiresAt`), or I have joined it. */
export const FillInView = z.object({
  teamId: Id,
  team: BilingualText,
  joined: z.boolean(),
  waiting: z.int().nullable(),
  expiresAt: Timestamp.nullable(),
});
export type FillInView = z.infer<typeof FillInView>;

/** One person’s desk at one moment; `number` is the place in their stream that it stands for. */
export const DeskView = z.object({
  number: z.int(),
  offers: z.array(DeskOffer),
  /** Accepted by me: to be connected, or with me now. */
  conversations: z.array(HandoffView),
  /** Callbacks and appointments that I own, the next due first. */
  promises: z.array(HandoffView),
  /** Live handoffs of my people that nobody could take, or whose promise is overdue: I am asked to help. */
  escalated: z.array(HandoffView),
  /** Live handoffs that I sent, and those that I had with me and passed on. */
  sent: z.array(HandoffView),
  /** Questions among colleagues. */
  assists: DeskAssists,
  /** Work that Sambung did not bring and that I still have in hand: the customer who walked in. */
  engagements: z.array(EngagementView),
  presence: PresenceView,
  fillIns: z.array(FillInView),
  serverTime: Timestamp,
});
export type DeskView = z.infer<typeof DeskView>;

/** What one event of the desk stream carries. The handoff is joined when it is sent, and is missing once it is no longer mine to see. */
export const DeskEventView = z.object({
  number: z.int(),
  what: z.string(),
  at: Timestamp,
  handoffId: Id.optional(),
  offerId: Id.optional(),
  handoff: HandoffView.optional(),
  assistId: Id.optional(),
  /** With `assist.…`: the question as it stands now; missing once it is no longer mine to see. */
  assist: AssistView.optional(),
  /** With an offer to me: how I begin. */
  greeting: Say.optional(),
  presence: PresenceView.optional(),
  /** With `fill-in.…`: all that I am asked for, and where I am, now. */
  fillIns: z.array(FillInView).optional(),
  /** Whom it is about, where that is somebody else: a person of mine who was not paused although they missed offers. */
  about: PersonRef.optional(),
});
export type DeskEventView = z.infer<typeof DeskEventView>;
