import type { Board } from '../board/board';
import type { DeclineOffer } from '../commands';
import type { SwitchboardEvent } from '../events';
import { closeOffers } from './close-offers';
import { liveOffer } from './live-offer';

/**
 * A receiver cannot take it: the handoff goes to the next, at its place, and they may be asked again in the next round.
 * Saying so is an answer, never a missed offer, however late it comes while the offer stands.
 * @throws HandoffUnknown, HandoffAlreadyEnded, OfferUnknown, OfferGone, OfferForSomebodyElse
 */
export function declineOffer(
  board: Board,
  { handoffId, offerId, byId, because }: DeclineOffer,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveEither(handoffId);
  const offer = liveOffer(handoff, offerId, byId);
  return closeOffers([offer], handoffId, 'declined', now).map((closed) => ({ ...closed, declined: because }));
}
