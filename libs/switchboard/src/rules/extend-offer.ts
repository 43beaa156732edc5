import { AssistHasNoMoreTime } from '../board/assist.errors';
import type { Board } from '../board/board';
import { OfferAlreadyExtended } from '../board/offer.errors';
import type { ExtendOffer } from '../commands';
import type { SwitchboardEvent } from '../events';
import { liveOffer } from './live-offer';
import { lastMomentOf } from './offer';

/**
 * A receiver needs a moment more, as long again as the channel gives; once, so that nobody keeps a contact waiting for ever, and never
 * beyond the end of a colleague’s question.
 * @throws HandoffUnknown, HandoffAlreadyEnded, OfferUnknown, OfferGone, OfferForSomebodyElse, OfferAlreadyExtended, AssistHasNoMoreTime
 */
export function extendOffer(
  board: Board,
  { handoffId, offerId, byId, receivedAt }: ExtendOffer,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveEither(handoffId);
  const { extended, expiresAt } = liveOffer(handoff, offerId, byId, receivedAt);
  if (extended) throw new OfferAlreadyExtended(offerId);
  const wanted = Math.max(expiresAt, now) + board.rules.timing.offer[handoff.asked.channel];
  const longer = Math.min(wanted, lastMomentOf(handoff));
  if (longer <= expiresAt) throw new AssistHasNoMoreTime(handoffId);
  return [{ type: 'offer-extended', handoffId, offerId, receiverId: byId, expiresAt: longer, at: now }];
}
