import type { Approval, AssistAsk } from '@sambung/contracts';
import type { AskedOfHandoff } from './asked';

/** Somebody asks a colleague while their contact waits. `handoffId` is the assist’s own id: it is a handoff of a question, not of a contact. */
export interface RequestAssist {
  readonly type: 'request-assist';
  readonly commandId: string;
  readonly handoffId: string;
  readonly askerId: string;
  /** The handoff whose contact waits; without it they ask about somebody whom Sambung did not bring. */
  readonly aboutId?: string | undefined;
  /** Or the engagement of theirs whose contact waits. With neither it is about the one whom they serve, if they serve one. */
  readonly engagementId?: string | undefined;
  readonly ask: AssistAsk;
  /** Within how many seconds they are to be answered. */
  readonly promiseSeconds: number;
  readonly requestedAt: number;
}

export interface WithdrawAssist extends AskedOfHandoff {
  readonly type: 'withdraw-assist';
  readonly because: 'not-needed' | 'contact-left';
}

export interface AnswerAssist extends AskedOfHandoff {
  readonly type: 'answer-assist';
  /** Of a one-off approval, and of nothing else. */
  readonly approval?: Approval | undefined;
}

/** Whoever accepted it cannot help after all. */
export interface PassAssistOn extends AskedOfHandoff {
  readonly type: 'pass-assist-on';
}

export type AssistCommand = RequestAssist | WithdrawAssist | AnswerAssist | PassAssistOn;
