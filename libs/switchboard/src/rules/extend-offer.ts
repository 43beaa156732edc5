import type { Board } from '../board/board';
import { OfferAlreadyExtended } from '../board/offer.errors';
import type { ExtendOffer } from '../commands';
import type { SwitchboardEvent } from '../events';
import { liveOffer } from './live-offer';

/**
 * A receiver needs a moment more, as long again as the channel gives; once, so that nobody keeps a contact waiting for ever.
 * @throws HandoffUnknown, HandoffAlreadyEnded, OfferUnknown, OfferGone, OfferForSomebodyElse, OfferAlreadyExtended
 */
export function extendOffer(
  board: Board,
  { handoffId, offerId, byId, receivedAt }: ExtendOffer,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveEither(handoffId);
  const { extended, expiresAt } = liveOffer(handoff, offerId, byId, receivedAt);
  if (extended) throw new OfferAlreadyExtended(offerId);
  const longer = Math.max(expiresAt, now) + board.rules.timing.offer[handoff.asked.channel];
  return [{ type: 'offer-extended', handoffId, offerId, receiverId: byId, expiresAt: longer, at: now }];
}
