import type { DeclineReason, HandoffState, Outcome, Stage, ToldWait } from '@sambung/contracts';
import type { Chain } from './chain';

/** Where a handoff stands, as people are shown it. Ids alone: names are joined when it is read. Times are RFC 3339. */
export type Standing = Background & Phase;

interface Background {
  readonly senderId: string;
  /** Who had the contact with them and passed them on: from then on they have them in hand, and not the sender. Left out where nobody did. */
  readonly holderId?: string;
  /** The reason it is routed by now. */
  readonly reasonId: string;
  /** Whom they were passed on to by name, instead of whom the sender named; left out where nobody was. */
  readonly namedEmployeeId?: string;
  readonly tried: readonly Tried[];
  readonly askedAbove: readonly string[];
  readonly proposal: Proposal | null;
  readonly assignedAt: string | null;
  /** What the contact has behind them, in this handoff and in those before it; left out where there is nothing. */
  readonly chain?: Chain;
  /** Nobody who may take it speaks its language, so whoever is asked need not; left out where that is not so. */
  readonly withoutLanguage?: true;
}

type Phase =
  | { readonly phase: 'searching'; readonly offers: readonly Offer[]; readonly waiting: Waiting | null }
  | {
      readonly phase: 'assigned';
      readonly receiverId: string;
      readonly cutOffAt: string;
      /** Nobody has said that the two are together: both are asked. */
      readonly unconfirmed: boolean;
      /** They do not speak the language of the contact: a colleague who does is asked to join. */
      readonly joined?: true;
    }
  | { readonly phase: 'connected'; readonly receiverId: string; readonly connectedAt: string }
  | { readonly phase: 'promised'; readonly promise: Promised }
  | { readonly phase: 'ended'; readonly receiverId: string | null; readonly ending: Ending };

export interface Offer {
  readonly offerId: string;
  readonly receiverId: string;
  readonly stage: Stage;
  readonly why: readonly string[];
  readonly offeredAt: string;
  readonly expiresAt: string;
}

export interface Waiting {
  /** Null: not known, or no honest estimate. */
  readonly place: number | null;
  readonly expectedWaitSeconds: number | null;
  /** Left out in what was stored before it was told. */
  readonly expectedWait?: ToldWait | null;
  /** Nobody here speaks the language of the contact. */
  readonly languageNotSpoken?: true;
}

export interface Tried {
  readonly receiverId: string;
  readonly because: string;
  /** Why they declined. */
  readonly declined?: DeclineReason;
}

export interface Proposal {
  readonly ownerId: string;
  readonly dueAt: string;
}

export interface Promised {
  readonly kind: 'callback' | 'appointment';
  readonly ownerId: string;
  readonly dueAt: string;
  readonly because: 'sender-chose' | 'cut-off' | 'reassigned';
  readonly reachable: boolean;
  readonly overdue: boolean;
}

export interface Ending {
  readonly end: 'completed' | 'promise-kept' | 'returned' | 'cancelled';
  readonly outcome: Outcome | null;
  readonly byId: string | null;
  readonly because: string;
  readonly endedAt: string;
}

/** A handoff that routing has not spoken about yet. */
export function justRequested(senderId: string, reasonId: string, chain?: Chain): Standing {
  return {
    senderId,
    reasonId,
    tried: [],
    askedAbove: [],
    proposal: null,
    assignedAt: null,
    ...(chain && { chain }),
    phase: 'searching',
    offers: [],
    waiting: null,
  };
}

/** The one word for it. */
export function stateOf(standing: Standing): HandoffState {
  if (standing.phase !== 'searching') return standing.phase;
  if (standing.offers.length > 0) return 'offered';
  return standing.waiting ? 'queued' : 'requested';
}

/** Who has the contact in hand until the next two are connected: the sender, or a receiver who passed them on. */
export const holderOf = ({ senderId, holderId }: Pick<Standing, 'senderId' | 'holderId'>): string =>
  holderId ?? senderId;

/** Whoever must act next: who has the contact in hand until somebody accepts, the accepter after; nobody once it has ended. */
export function ownerOf(standing: Standing): string | null {
  switch (standing.phase) {
    case 'searching':
      return holderOf(standing);
    case 'assigned':
    case 'connected':
      return standing.receiverId;
    case 'promised':
      return standing.promise.ownerId;
    case 'ended':
      return null;
  }
}

/** Who accepted it, owns its promise, or kept it; null while nobody did. */
export function receiverOf(standing: Standing): string | null {
  if (standing.phase === 'searching') return null;
  return standing.phase === 'promised' ? standing.promise.ownerId : standing.receiverId;
}

/** Everybody who may look at it because they have a part in it. Somebody who declined has none any more. */
export function involvedIn(standing: Standing): string[] {
  const asked = standing.phase === 'searching' ? standing.offers.map((offer) => offer.receiverId) : [];
  const receiver = receiverOf(standing);
  const holds = holderOf(standing);
  return [...new Set([standing.senderId, holds, ...asked, ...(receiver ? [receiver] : []), ...standing.askedAbove])];
}

/** When what is shown now runs out; null if it does not. */
export function expiryOf(standing: Standing): string | null {
  switch (standing.phase) {
    case 'searching':
      return (
        standing.offers
          .map((offer) => offer.expiresAt)
          .sort()
          .at(-1) ?? null
      );
    case 'assigned':
      return standing.cutOffAt;
    case 'promised':
      return standing.promise.dueAt;
    case 'connected':
    case 'ended':
      return null;
  }
}
