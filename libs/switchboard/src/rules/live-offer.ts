import type { Handoff, Offer } from '../board/handoff';
import { OfferForSomebodyElse, OfferGone, OfferUnknown } from '../board/offer.errors';

/**
 * The offer that somebody answers, if it is out, is theirs, and had not expired when their answer reached us (`receivedAt`, ms).
 * @throws OfferUnknown, OfferGone, OfferForSomebodyElse
 */
export function liveOffer(handoff: Handoff, offerId: string, byId: string, receivedAt = -Infinity): Offer {
  const offer = handoff.offers.find((each) => each.offerId === offerId);
  if (!offer) throw wasMade(handoff, offerId) ? new OfferGone(offerId) : new OfferUnknown(offerId);
  if (offer.receiverId !== byId) throw new OfferForSomebodyElse(offerId);
  if (offer.expiresAt <= receivedAt) throw new OfferGone(offerId);
  return offer;
}

/** Offers are numbered from 1: `<handoff>.<n>`. */
export function wasMade(handoff: Handoff, offerId: string): boolean {
  const number = Number(offerId.slice(handoff.id.length + 1));
  return offerId === `${handoff.id}.${String(number)}` && number >= 1 && number <= handoff.offersMade;
}
