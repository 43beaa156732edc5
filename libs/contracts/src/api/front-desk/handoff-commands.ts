import { z } from 'zod';
import { DeclineReason, Id, Outcome, SentTimestamp } from '../../vocabulary';
import { HandoffView } from './handoff-view';
import { WrittenNumber } from './handoff-request';

/** Bodies whose every field has a default may be left out. */
export const CancelBody = z
  .strictObject({ because: z.enum(['contact-left', 'not-needed']).default('contact-left') })
  .prefault({});
export const ReasonCorrectionBody = z
  .strictObject({
    reasonId: Id.optional(),
    reasonKey: z.string().max(64).optional(),
    /** A person they are passed on to: asked before everybody else. Without a reason it goes on as `unclear`, as a handoff does. */
    namedEmployeeId: Id.optional(),
  })
  .refine((body) => body.reasonId === undefined || body.reasonKey === undefined, {
    message: 'give reasonId or reasonKey',
    path: ['reasonId'],
  })
  .refine((body) => body.reasonId ?? body.reasonKey ?? body.namedEmployeeId, {
    message: 'say what the contact wants (reasonId or reasonKey), or whom they want (namedEmployeeId)',
    path: ['reasonId'],
  });
/** Take a callback or an appointment instead of waiting on. `number` is kept with the contact. */
export const PromiseBody = z
  .strictObject({
    kind: z.enum(['callback', 'appointment']).default('callback'),
    dueAt: SentTimestamp.optional(),
    number: WrittenNumber.optional(),
  })
  .refine((body) => body.kind === 'callback' || body.dueAt !== undefined, {
    message: 'an appointment needs its time',
    path: ['dueAt'],
  })
  .prefault({});
export const OutcomeBody = z.strictObject({ outcome: Outcome.default('helped') }).prefault({});
export const DeclineBody = z
  .strictObject({
    because: DeclineReason.default('other'),
  })
  .prefault({});

/** Whom a manager wants to be asked now, or who is to keep a promise. */
export const ToSomebodyBody = z.strictObject({ toEmployeeId: Id });
export type ToSomebodyBody = z.infer<typeof ToSomebodyBody>;

export type CancelBody = z.infer<typeof CancelBody>;
export type ReasonCorrectionBody = z.infer<typeof ReasonCorrectionBody>;
export type PromiseBody = z.infer<typeof PromiseBody>;
export type OutcomeBody = z.infer<typeof OutcomeBody>;
export type DeclineBody = z.infer<typeof DeclineBody>;

/** `done`: routing has decided, and `handoff` shows it (200). `requested`: it is written down and will be decided (202). */
export const CommandAnswer = z.object({
  status: z.enum(['done', 'requested']),
  commandId: Id,
  handoff: HandoffView,
});
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** Exactly one: `number` forgets everything about it; the others the contact of one handoff, who may have left no number. */
export const EraseBody = z
  .strictObject({
    number: WrittenNumber.optional(),
    handoffId: Id.optional(),
    externalRef: z.string().trim().min(1).max(200).optional(),
  })
  .refine((body) => Object.values(body).filter((value) => value !== undefined).length === 1, {
    message: 'give exactly one of number, handoffId and externalRef',
    path: ['number'],
  });
export type EraseBody = z.infer<typeof EraseBody>;
/** Counts alone: an answer about a forgotten contact names nobody. */
export const EraseAnswer = z.object({
  contacts: z.int(),
  /** Live handoffs whose cancellation was requested in the same transaction. */
  cancelled: z.int(),
  /** Other contacts whose note or name held the number; both were removed. */
  notes: z.int(),
});
export type EraseAnswer = z.infer<typeof EraseAnswer>;
