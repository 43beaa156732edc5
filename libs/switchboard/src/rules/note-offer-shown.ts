import type { Board } from '../board/board';
import { OfferUnknown } from '../board/offer.errors';
import type { NoteOfferShown } from '../commands';
import type { SwitchboardEvent } from '../events';
import { wasMade } from './live-offer';
import { ALREADY_SO } from './already-so';

/**
 * The offer reached an open desk, so that it can count as missed. What was shown too late changes nothing.
 * @throws HandoffUnknown, HandoffAlreadyEnded, OfferUnknown
 */
export function noteOfferShown(
  board: Board,
  { handoffId, offerId, receivedAt }: NoteOfferShown,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveEither(handoffId);
  const offer = handoff.offers.find((each) => each.offerId === offerId);
  if (!offer && !wasMade(handoff, offerId)) throw new OfferUnknown(offerId);
  if (!offer || offer.shown || offer.expiresAt <= receivedAt) return ALREADY_SO;
  return [{ type: 'offer-shown', handoffId, offerId, at: now }];
}
