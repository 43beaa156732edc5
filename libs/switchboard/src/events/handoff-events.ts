import type { Outcome } from '@sambung/contracts';
import type { RequestHandoff } from '../commands';
import type { AssistEvent } from './assist-events';
import type { OfEither } from './of-either';
import type { OfferEvent } from './offer-events';
import type { RoomEvent } from './room-events';
import type { SearchEvent } from './search-events';

/** Internal: front-desk published the request. */
export type HandoffRequested = Omit<RequestHandoff, 'type' | 'commandId'> & {
  readonly type: 'handoff-requested';
  readonly at: number;
};

/** `handoff.not-picked-up`, or `assist.passed-on` */
export interface HandoffNotPickedUp extends OfEither {
  readonly type: 'handoff-not-picked-up';
  readonly handoffId: string;
  readonly receiverId: string;
  readonly at: number;
}

/** `hold.passed` */
export interface HoldPassed {
  readonly type: 'hold-passed';
  readonly handoffId: string;
  readonly ownerId: string;
  readonly dueAt: number;
  /** Before the time to wait is over. Left out: that time is over. */
  readonly because?: 'nobody-there' | undefined;
  readonly at: number;
}

/** `handoff.reason-corrected` */
export interface ReasonCorrected {
  readonly type: 'reason-corrected';
  readonly handoffId: string;
  readonly byId: string;
  readonly fromReasonId: string;
  /** By name alone it may be the same. */
  readonly reasonId: string;
  /** Who is asked first from now on; left out: whoever was before. */
  readonly namedEmployeeId?: string | undefined;
  readonly at: number;
}

/** Internal. */
export interface ContactBecameReachable {
  readonly type: 'contact-became-reachable';
  readonly handoffId: string;
  readonly at: number;
}

/** `promise.made` */
export interface PromiseMade {
  readonly type: 'promise-made';
  readonly handoffId: string;
  readonly kind: 'callback' | 'appointment';
  readonly ownerId: string;
  readonly dueAt: number;
  readonly because: 'sender-chose' | 'cut-off' | 'reassigned';
  readonly reachable: boolean;
  readonly epoch: number;
  readonly at: number;
}

/** `promise.overdue` */
export interface PromiseOverdue {
  readonly type: 'promise-overdue';
  readonly handoffId: string;
  readonly ownerId: string;
  readonly toldId: string;
  /** 0: the owner is reminded; 1, 2…: how far up. */
  readonly level: number;
  readonly nextAt: number;
  readonly at: number;
}

export type HandoffEnd = 'completed' | 'promise-kept' | 'returned' | 'cancelled';

/** `handoff.ended` */
export interface HandoffEnded {
  readonly type: 'handoff-ended';
  readonly handoffId: string;
  readonly end: HandoffEnd;
  readonly outcome: Outcome | null;
  readonly byId: string | null;
  readonly because: string;
  readonly at: number;
}

export type HandoffEvent =
  | AssistEvent
  | SearchEvent
  | RoomEvent
  | OfferEvent
  | HandoffRequested
  | HandoffNotPickedUp
  | HoldPassed
  | ReasonCorrected
  | ContactBecameReachable
  | PromiseMade
  | PromiseOverdue
  | HandoffEnded;

/** The same as a program can look them up: the compiler sees to it that none is left out. */
export const HANDOFF_EVENTS: Readonly<Record<HandoffEvent['type'], true>> = {
  'assist-requested': true,
  'assist-overdue': true,
  'assist-ended': true,
  'handoff-requested': true,
  'stage-joined': true,
  'handoff-queued': true,
  'place-told': true,
  'wait-noted': true,
  'room-kept': true,
  'room-let-go': true,
  'handoff-held': true,
  'window-passed': true,
  'handoff-offered': true,
  'offer-shown': true,
  'offer-closed': true,
  'offer-extended': true,
  'handoff-overridden': true,
  'handoff-assigned': true,
  'connection-unconfirmed': true,
  'handoff-connected': true,
  'handoff-not-picked-up': true,
  'hold-passed': true,
  'language-relaxed': true,
  'handoff-escalated': true,
  'search-exhausted': true,
  'round-started': true,
  'reason-corrected': true,
  'contact-became-reachable': true,
  'promise-made': true,
  'promise-overdue': true,
  'handoff-ended': true,
};
