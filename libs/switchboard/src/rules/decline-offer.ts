import type { Board } from '../board/board';
import { OfferForSomebodyElse, OfferGone, OfferUnknown } from '../board/offer.errors';
import type { DeclineOffer } from '../commands';
import type { SwitchboardEvent } from '../events';
import { wasMade } from './accept-offer';
import { closeOffers } from './close-offers';

/**
 * A receiver cannot take it: the handoff goes to the next, at its place, and they may be asked again in the next round.
 * Saying so is an answer, never a missed offer, however late it comes while the offer stands.
 * @throws HandoffUnknown, HandoffAlreadyEnded, OfferUnknown, OfferGone, OfferForSomebodyElse
 */
export function declineOffer(
  board: Board,
  { handoffId, offerId, byId }: DeclineOffer,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  const offer = handoff.offers.find((each) => each.offerId === offerId);
  if (!offer) throw wasMade(handoff, offerId) ? new OfferGone(offerId) : new OfferUnknown(offerId);
  if (offer.receiverId !== byId) throw new OfferForSomebodyElse(offerId);

  return closeOffers([offer], handoffId, 'declined', now);
}
