// Longer than most: everything that can happen to a handoff stands here, so that who reads a log finds each event in one place.
import type { DeclineReason, ExpectedWait, Outcome, Stage } from '@sambung/contracts';
import type { RequestHandoff } from '../commands';
import type { AssistEvent } from './assist-events';

/** How the people of one stage stood when a decision was taken. The parts add up to everybody the switchboard knows. */
export interface Considered {
  readonly stage: Stage;
  /** Could be asked, and had not been asked before in this round. */
  readonly free: number;
  /** Asked in this round already, or the sender. */
  readonly tried: number;
  readonly atCapacity: number;
  readonly inWrapUp: number;
  /** Said that they are not available, or were paused. */
  readonly paused: number;
  readonly offShift: number;
  readonly unreachable: number;
  /** Do not fit: role, team, skill, language, site, channel, or no longer employed. */
  readonly unfit: number;
}

/** What happens to both is said of assists as of handoffs. Set where a decision is written down, by what it is about. */
interface OfEither {
  readonly assist?: true | undefined;
}

/** Internal: front-desk published the request. */
export type HandoffRequested = Omit<RequestHandoff, 'type' | 'commandId'> & {
  readonly type: 'handoff-requested';
  readonly at: number;
};

/** Internal: the people of a further stage may be asked from now on; `nextAt` is when the stage after it joins. */
export interface StageJoined {
  readonly type: 'stage-joined';
  readonly handoffId: string;
  readonly stage: Stage;
  /** Who, where the stage is one person. */
  readonly personId?: string | undefined;
  readonly nextAt: number;
  readonly at: number;
}

/** `handoff.queued`, or `assist.queued` */
export interface HandoffQueued extends OfEither {
  readonly type: 'handoff-queued';
  readonly handoffId: string;
  readonly place: number;
  readonly stage: Stage;
  readonly expectedWaitSeconds: number | null;
  /** Null: no honest estimate. Left out in logs of before it was told. */
  readonly expectedWait?: ExpectedWait | null | undefined;
  readonly why: readonly string[];
  readonly considered: readonly Considered[];
  /** When it is to be looked whether a manager should fill in. */
  readonly lookAgainAt?: number | undefined;
  readonly at: number;
}

/** `handoff.queued` again: others before it have gone, or have come, so that it stands elsewhere than it was told. */
export interface PlaceTold {
  readonly type: 'place-told';
  readonly handoffId: string;
  readonly place: number;
  readonly stage: Stage;
  /** From `at`; null: no honest estimate. */
  readonly expectedWait: ExpectedWait | null;
  readonly at: number;
}

/** Internal: it has waited as long as its team lets somebody wait before a manager is asked to fill in. */
export interface WaitNoted {
  readonly type: 'wait-noted';
  readonly handoffId: string;
  readonly at: number;
}

/** Internal: somebody is asked for nothing lighter until there is room for this, which has waited longer than it should for want of it. */
export interface RoomKept {
  readonly type: 'room-kept';
  readonly handoffId: string;
  readonly employeeId: string;
  readonly at: number;
}

/** Internal: they are away, or it is no longer theirs to be asked for. That it is offered, or ended, goes without saying. */
export interface RoomLetGo {
  readonly type: 'room-let-go';
  readonly handoffId: string;
  readonly employeeId: string;
  readonly at: number;
}

/** Internal: somebody could be asked, and it is held back for a moment so that what comes meanwhile is assigned together with it. */
export interface HandoffHeld {
  readonly type: 'handoff-held';
  readonly handoffId: string;
  readonly until: number;
  readonly at: number;
}

/** Internal: the moment is over. */
export interface WindowPassed {
  readonly type: 'window-passed';
  readonly handoffId: string;
  readonly at: number;
}

/** `handoff.offered`, or `assist.offered` */
export interface HandoffOffered extends OfEither {
  readonly type: 'handoff-offered';
  readonly handoffId: string;
  readonly offerId: string;
  readonly receiverId: string;
  readonly stage: Stage;
  readonly why: readonly string[];
  readonly considered: readonly Considered[];
  readonly expiresAt: number;
  readonly at: number;
}

/** Internal: it reached an open desk, so it can count as missed. */
export interface OfferShown {
  readonly type: 'offer-shown';
  readonly handoffId: string;
  readonly offerId: string;
  readonly at: number;
}

export type OfferClosing =
  | 'declined'
  | 'expired'
  | 'accepted-by-another'
  | 'contact-left'
  | 'cancelled'
  | 'returned'
  | 'receiver-unavailable'
  | 'over-capacity'
  | 'reason-corrected'
  | 'promised'
  | 'internal-error'
  | 'overridden';

/** `offer.closed`, or `assist.offer-closed` */
export interface OfferClosed extends OfEither {
  readonly type: 'offer-closed';
  readonly handoffId: string;
  readonly offerId: string;
  readonly receiverId: string;
  readonly because: OfferClosing;
  readonly missed: boolean;
  /** Why a receiver declined. */
  readonly declined?: DeclineReason | undefined;
  readonly at: number;
}

/** `offer.extended`, or `assist.offer-extended` */
export interface OfferExtended extends OfEither {
  readonly type: 'offer-extended';
  readonly handoffId: string;
  readonly offerId: string;
  readonly receiverId: string;
  readonly expiresAt: number;
  readonly at: number;
}

/** `handoff.overridden`: the person named is asked before everybody else. */
export interface HandoffOverridden {
  readonly type: 'handoff-overridden';
  readonly handoffId: string;
  readonly byId: string;
  readonly toId: string;
  readonly at: number;
}

/** `handoff.assigned`, or `assist.accepted` */
export interface HandoffAssigned extends OfEither {
  readonly type: 'handoff-assigned';
  readonly handoffId: string;
  readonly offerId: string;
  readonly receiverId: string;
  readonly epoch: number;
  readonly confirmBy: number;
  readonly cutOffAt: number;
  readonly at: number;
}

/** `connection.unconfirmed` */
export interface ConnectionUnconfirmed {
  readonly type: 'connection-unconfirmed';
  readonly handoffId: string;
  readonly receiverId: string;
  readonly at: number;
}

/** `handoff.connected` */
export interface HandoffConnected {
  readonly type: 'handoff-connected';
  readonly handoffId: string;
  readonly receiverId: string;
  readonly at: number;
}

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

/** `handoff.language-relaxed`: from now on the stages join once more, without the language. */
export interface LanguageRelaxed {
  readonly type: 'language-relaxed';
  readonly handoffId: string;
  readonly language: string;
  readonly at: number;
}

/** `handoff.escalated`, or `assist.escalated`: joins the line above as a stage, too. */
export interface HandoffEscalated extends OfEither {
  readonly type: 'handoff-escalated';
  readonly handoffId: string;
  /** Who is asked: the manager, or the deputy who stands in for them. */
  readonly toId: string;
  /** The manager whose turn it is; the next level is their manager. */
  readonly managerId: string;
  readonly level: number;
  readonly because: 'nobody-free' | 'deputy-stands-in' | 'told-only';
  readonly nextAt: number;
  readonly at: number;
}

/** Internal: everybody up to the top was asked or cannot be; a new round begins at `nextRoundAt`. Whoever comes free before is still asked. */
export interface SearchExhausted {
  readonly type: 'search-exhausted';
  readonly handoffId: string;
  readonly nextRoundAt: number;
  readonly at: number;
}

/** Internal: whoever declined or missed it may be asked again. */
export interface RoundStarted {
  readonly type: 'round-started';
  readonly handoffId: string;
  readonly round: number;
  readonly nextAt: number;
  readonly at: number;
}

/** `handoff.reason-corrected` */
export interface ReasonCorrected {
  readonly type: 'reason-corrected';
  readonly handoffId: string;
  readonly byId: string;
  readonly fromReasonId: string;
  readonly reasonId: string;
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
  | HandoffRequested
  | StageJoined
  | HandoffQueued
  | PlaceTold
  | WaitNoted
  | RoomKept
  | RoomLetGo
  | HandoffHeld
  | WindowPassed
  | HandoffOffered
  | OfferShown
  | OfferClosed
  | OfferExtended
  | HandoffOverridden
  | HandoffAssigned
  | ConnectionUnconfirmed
  | HandoffConnected
  | HandoffNotPickedUp
  | HoldPassed
  | LanguageRelaxed
  | HandoffEscalated
  | SearchExhausted
  | RoundStarted
  | ReasonCorrected
  | ContactBecameReachable
  | PromiseMade
  | PromiseOverdue
  | HandoffEnded;
