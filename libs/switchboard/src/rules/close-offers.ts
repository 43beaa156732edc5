import type { Offer } from '../board/handoff';
import type { OfferClosed, OfferClosing } from '../events';

/** Releases people who were asked, for a reason that is not theirs: it never counts against them. */
export function closeOffers(
  offers: readonly Offer[],
  handoffId: string,
  because: OfferClosing,
  now: number,
): OfferClosed[] {
  return offers.map(({ offerId, receiverId }) => ({
    type: 'offer-closed',
    handoffId,
    offerId,
    receiverId,
    because,
    missed: false,
    at: now,
  }));
}
