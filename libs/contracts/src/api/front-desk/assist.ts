import { z } from 'zod';
import {
  Approval,
  ASSIST_PROMISE_SECONDS,
  AssistAsk,
  BilingualText,
  Channel,
  ContactKind,
  Id,
  Timestamp,
} from '../../vocabulary';
import { Connect, PersonRef, Say } from './say';

const Note = z.string().trim().min(1).max(1_000);

/** `POST /v1/assists` */
export const AssistBody = z
  .strictObject({
    ask: AssistAsk,
    /** The handoff whose contact waits; without it somebody whom Sambung did not bring. */
    handoffId: Id.optional(),
    /** My engagement whose contact waits. With neither it is about the one that I have, if I have one and nobody else in hand. */
    engagementId: Id.optional(),
    /** The question in words. It may name the contact, so it is kept with them and forgotten with them. */
    note: Note.optional(),
    /** Within how many seconds you need the answer. */
    promiseSeconds: z
      .int()
      .min(ASSIST_PROMISE_SECONDS.least)
      .max(ASSIST_PROMISE_SECONDS.most)
      .default(ASSIST_PROMISE_SECONDS.usual),
  })
  .refine(({ handoffId, engagementId }) => handoffId === undefined || engagementId === undefined, {
    message: 'is about the contact of a handoff or of an engagement, not of both',
    path: ['engagementId'],
  });
export type AssistBody = z.infer<typeof AssistBody>;

export const AssistWithdrawalBody = z
  .strictObject({ because: z.enum(['not-needed', 'contact-left']).default('not-needed') })
  .prefault({});
export type AssistWithdrawalBody = z.infer<typeof AssistWithdrawalBody>;

/** `granted` and `amount` answer an approval, and nothing else. */
export const AssistAnswerBody = z
  .strictObject({ note: Note.optional(), granted: z.boolean().optional(), amount: z.number().min(0).optional() })
  .refine(({ granted, amount }) => (granted === true) === (amount !== undefined), {
    message: 'a granted approval needs its amount, and nothing else has one',
    path: ['amount'],
  })
  .prefault({});
export type AssistAnswerBody = z.infer<typeof AssistAnswerBody>;

/** `PUT /v1/assists/{assistId}/rating` */
export const AssistRatingBody = z.strictObject({ helpful: z.boolean() });
export type AssistRatingBody = z.infer<typeof AssistRatingBody>;

/**
 * requested: routing has not spoken yet · waiting: nobody is being asked · offered: somebody is · accepted: somebody will answer ·
 * and the three ways in which it ends.
 */
export const AssistState = z.enum([
  'requested',
  'waiting',
  'offered',
  'accepted',
  'answered',
  'withdrawn',
  'unanswered',
]);
export type AssistState = z.infer<typeof AssistState>;

export const AssistView = z.object({
  assistId: Id,
  state: AssistState,
  asker: PersonRef,
  /** `system`: opened for the asker, as nobody who may take their contact speaks its language. */
  by: z.enum(['asker', 'system']),
  ask: AssistAsk,
  /** What is asked for, in words. */
  what: BilingualText,
  /** The question itself; null for whoever has no part in it any more, or once it was forgotten. */
  note: z.string().nullable(),
  /** What the contact who waits wants. */
  about: z.object({ handoffId: Id, reason: BilingualText, channel: Channel, contactKind: ContactKind }).nullable(),
  /** The asker’s engagement whose contact waits: when it is over, nobody is asked any more. */
  engagementId: Id.nullable(),
  requestedAt: Timestamp,
  /** By when it was promised to be answered, and when it is given up. */
  promiseAt: Timestamp,
  endsAt: Timestamp,
  offers: z.array(z.object({ offerId: Id, receiver: PersonRef, expiresAt: Timestamp })),
  /** Who has accepted it, or has answered. */
  answerer: PersonRef.nullable(),
  /** How the asker reaches the answerer, to speak to them or to let them interpret. */
  connect: Connect.nullable(),
  overdue: z.boolean(),
  answer: z.object({ note: z.string().nullable(), approval: Approval.nullable() }).nullable(),
  /** Why it ended. */
  because: z.string().nullable(),
  /** Unanswered: whom to call, and how. */
  call: z.object({ employee: PersonRef, connect: Connect.nullable() }).nullable(),
  /** What the asker thinks of the answer; null: has not said. */
  helpful: z.boolean().nullable(),
  /** To say to the contact meanwhile. */
  say: Say,
  serverTime: Timestamp,
});
export type AssistView = z.infer<typeof AssistView>;

/** `done`: decided, and `assist` shows it (200). `requested`: it is written down and will be decided (202). */
export const AssistAnswer = z.object({ status: z.enum(['done', 'requested']), commandId: Id, assist: AssistView });
export type AssistAnswer = z.infer<typeof AssistAnswer>;

/** The assists of one desk: those I have asked, those I am asked, those I have accepted, and those of my people that came up to me. */
export const DeskAssists = z.object({
  asked: z.array(AssistView),
  offered: z.array(AssistView),
  answering: z.array(AssistView),
  told: z.array(AssistView),
});
export type DeskAssists = z.infer<typeof DeskAssists>;
