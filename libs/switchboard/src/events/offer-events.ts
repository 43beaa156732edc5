import type { DeclineReason, Stage } from '@sambung/contracts';
import type { OfEither } from './of-either';
import type { Considered } from './search-events';

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

export type OfferEvent =
  | HandoffOffered
  | OfferShown
  | OfferClosed
  | OfferExtended
  | HandoffAssigned
  | ConnectionUnconfirmed
  | HandoffConnected;
