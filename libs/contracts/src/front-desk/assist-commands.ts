import { z } from 'zod';
import { defineEvent } from '../define-event';
import { FRONT_DESK_TOPIC } from '../topics';
import { Approval, ASSIST_PROMISE_SECONDS, AssistAsk, Id, Timestamp } from '../vocabulary';

/** What is asked of an assist. Its offers are answered by the commands of every offer, in whose `handoffId` the assist’s id stands. */
const onAssist = { topic: FRONT_DESK_TOPIC, kind: 'fact', subject: 'assist' } as const;
const asked = { assistId: Id, byId: Id, receivedAt: Timestamp };

export const AssistRequested = defineEvent({
  ...onAssist,
  name: 'assist.requested',
  summary: 'Somebody asks a colleague while their contact waits. What they ask in words stays in front-desk.',
  schema: z.object({
    assistId: Id,
    askerId: Id,
    /** The handoff whose contact waits. */
    handoffId: Id.optional(),
    /** Or the asker’s engagement whose contact does. */
    engagementId: Id.optional(),
    ask: AssistAsk,
    promiseSeconds: z.int().min(ASSIST_PROMISE_SECONDS.least).max(ASSIST_PROMISE_SECONDS.most),
    requestedAt: Timestamp,
  }),
});

export const AssistWithdrawalRequested = defineEvent({
  ...onAssist,
  name: 'assist.withdrawal-requested',
  summary: 'Whoever asked does not need it any more.',
  schema: z.object({ ...asked, because: z.enum(['not-needed', 'contact-left']) }),
});

export const AssistAnswerReported = defineEvent({
  ...onAssist,
  name: 'assist.answer-reported',
  summary:
    'Whoever accepted it has answered; of an approval with what they decided. What they wrote stays in front-desk.',
  schema: z.object({ ...asked, approval: Approval.optional() }),
});

export const AssistPassOnRequested = defineEvent({
  ...onAssist,
  name: 'assist.pass-on-requested',
  summary: 'Whoever accepted it cannot help after all.',
  schema: z.object(asked),
});

export const AssistRated = defineEvent({
  ...onAssist,
  name: 'assist.rated',
  summary: 'Whoever asked says whether the answer helped. Said again, the last one counts.',
  schema: z.object({ assistId: Id, byId: Id, answeredById: Id, helpful: z.boolean(), ratedAt: Timestamp }),
});
