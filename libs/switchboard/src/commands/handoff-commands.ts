import type { Channel, ContactKind, Criteria, DeclineReason, Outcome } from '@sambung/contracts';
import type { Asked, AskedOfHandoff } from './asked';

export interface RequestHandoff {
  readonly type: 'request-handoff';
  readonly commandId: string;
  readonly handoffId: string;
  readonly senderId: string;
  readonly reasonId: string;
  readonly channel: Channel;
  readonly language?: string | undefined;
  readonly siteId?: string | undefined;
  readonly namedEmployeeId?: string | undefined;
  readonly upset: boolean;
  readonly contact: { readonly kind: ContactKind; readonly tier: number; readonly reachable: boolean };
  readonly holdSeconds: number;
  readonly requestedAt: number;
  /** On top of the plan’s steps. */
  readonly requires?: Criteria | undefined;
  readonly excludedIds?: readonly string[] | undefined;
  readonly lastReceiverId?: string | undefined;
  /** In the company’s currency. */
  readonly amount?: number | undefined;
  readonly chain?: Chain | undefined;
  /** The handoff of the same contact before this one, of the last day. */
  readonly previousId?: string | undefined;
}

/** What the same contact has behind them: handoffs before this one that did not settle it. */
export interface Chain {
  /** How often they were passed on, 1 or more. */
  readonly hops: number;
  /** Who has had them on the way. */
  readonly visitedIds: readonly string[];
}

export interface CancelHandoff extends AskedOfHandoff {
  readonly type: 'cancel-handoff';
  readonly because: 'contact-left' | 'not-needed' | 'erased';
}

export interface ReturnHandoff extends AskedOfHandoff {
  readonly type: 'return-handoff';
}

export interface CorrectReason extends AskedOfHandoff {
  readonly type: 'correct-reason';
  readonly reasonId: string;
  /** Whom it goes to, if they can take it; whoever was named before stays named where nobody is. */
  readonly namedEmployeeId?: string | undefined;
}

export interface RequestPromise extends AskedOfHandoff {
  readonly type: 'request-promise';
  readonly kind: 'callback' | 'appointment';
  readonly dueAt?: number | undefined;
  readonly reachable: boolean;
}

export interface KeepPromise extends AskedOfHandoff {
  readonly type: 'keep-promise';
  readonly outcome: Outcome;
}

export interface ReportConnection extends AskedOfHandoff {
  readonly type: 'report-connection';
  readonly what: 'connected' | 'not-picked-up' | 'cut-off';
}

export interface CompleteHandoff extends AskedOfHandoff {
  readonly type: 'complete-handoff';
  readonly outcome: Outcome;
}

export interface NoteContactReachable extends AskedOfHandoff {
  readonly type: 'note-contact-reachable';
}

export interface AcceptOffer extends AskedOfHandoff {
  readonly type: 'accept-offer';
  readonly offerId: string;
}

export interface DeclineOffer extends AskedOfHandoff {
  readonly type: 'decline-offer';
  readonly offerId: string;
  readonly because: DeclineReason;
}

export interface ExtendOffer extends AskedOfHandoff {
  readonly type: 'extend-offer';
  readonly offerId: string;
}

/** `byId` manages; whether they may is front-desk’s to know. */
export interface OverrideHandoff extends AskedOfHandoff {
  readonly type: 'override-handoff';
  readonly toId: string;
}

export interface ReassignPromise extends AskedOfHandoff {
  readonly type: 'reassign-promise';
  readonly toId: string;
}

export interface NoteOfferShown extends AskedOfHandoff {
  readonly type: 'note-offer-shown';
  readonly offerId: string;
}

/** A reader parked a record of this handoff: the contact goes back to the sender, aloud. */
export interface ReturnStuck extends Asked {
  readonly type: 'return-stuck';
  readonly handoffId: string;
  readonly because: string;
}

export type HandoffCommand =
  | RequestHandoff
  | CancelHandoff
  | ReturnHandoff
  | CorrectReason
  | RequestPromise
  | KeepPromise
  | ReportConnection
  | CompleteHandoff
  | NoteContactReachable
  | AcceptOffer
  | DeclineOffer
  | ExtendOffer
  | OverrideHandoff
  | ReassignPromise
  | NoteOfferShown
  | ReturnStuck;
