import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { SwitchboardEvent } from '../events';
import { pauseAfterMissedOffers } from './pause-after-missed-offers';

/**
 * Nobody answered in time: the next is asked, and this one not again in this round. Only an offer that had reached an open desk counts as
 * missed. One offer at a time, so that what follows from one missed offer is seen by the next.
 */
export function expireOffer(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const offer = handoff.offers.find((each) => each.expiresAt <= now);
  if (!offer) return [];
  const { offerId, receiverId, shown: missed } = offer;
  return [
    { type: 'offer-closed', handoffId: handoff.id, offerId, receiverId, because: 'expired', missed, at: now },
    ...(missed ? pauseAfterMissedOffers(board, receiverId, handoff.id, now) : []),
  ];
}
