import type { Approval, AssistAsk, Criteria, RoutingPlan } from '@sambung/contracts';

/** `assist.opened`. `handoffId` is the assist’s own id, here and below: it is asked for as a handoff is. */
export interface AssistRequested {
  readonly type: 'assist-requested';
  readonly handoffId: string;
  readonly askerId: string;
  /** `system`: opened for them, as nobody who may take their contact speaks its language. */
  readonly by: 'asker' | 'system';
  readonly aboutId?: string | undefined;
  /** The asker’s engagement whose contact waits: when it is over, nobody needs an answer. */
  readonly engagementId?: string | undefined;
  readonly ask: AssistAsk;
  /** Who is asked, in which order; the line above its last resort follows. */
  readonly plan: RoutingPlan;
  /** What must hold for everybody who is asked, also above. */
  readonly requires?: Criteria | undefined;
  readonly language?: string | undefined;
  readonly priority: number;
  readonly requestedAt: number;
  readonly promiseAt: number;
  /** When it ends without an answer. */
  readonly endsAt: number;
  readonly at: number;
}

/** `assist.overdue`: whoever has accepted it is reminded, and who asked is told. */
export interface AssistOverdue {
  readonly type: 'assist-overdue';
  readonly handoffId: string;
  readonly receiverId: string;
  readonly at: number;
}

export type AssistEnd = 'answered' | 'withdrawn' | 'unanswered';

/** `assist.ended` */
export interface AssistEnded {
  readonly type: 'assist-ended';
  readonly handoffId: string;
  readonly askerId: string;
  readonly end: AssistEnd;
  readonly because:
    | 'answered'
    | 'not-needed'
    | 'contact-left'
    | 'handoff-moved-on'
    | 'engagement-over'
    | 'nobody-left'
    | 'nobody-may'
    | 'not-taken'
    | 'not-answered'
    | 'internal-error';
  readonly byId: string | null;
  readonly approval: Approval | null;
  /** Whom to call instead, where nobody has answered; null where nobody is left who may or can. */
  readonly callId: string | null;
  readonly at: number;
}

export type AssistEvent = AssistRequested | AssistOverdue | AssistEnded;
