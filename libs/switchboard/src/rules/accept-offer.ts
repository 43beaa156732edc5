import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { OfferForSomebodyElse, OfferGone, OfferUnknown } from '../board/offer.errors';
import type { AcceptOffer } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { closeOffers } from './close-offers';

/**
 * A receiver takes the handoff that is offered to them and owns it from now on; whoever else was asked is released.
 * Late, withdrawn and somebody else's offers are refused, so a handoff has one owner whoever clicks first.
 * What counts is when the click reached us, not when its turn came: routing may have been away meanwhile.
 * @throws HandoffUnknown, HandoffAlreadyEnded, OfferUnknown, OfferGone, OfferForSomebodyElse
 */
export function acceptOffer(
  board: Board,
  { handoffId, offerId, byId, receivedAt }: AcceptOffer,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  if (holdsAlready(handoff, offerId, byId)) return ALREADY_SO;
  const offer = handoff.offers.find((each) => each.offerId === offerId);
  if (!offer) throw wasMade(handoff, offerId) ? new OfferGone(offerId) : new OfferUnknown(offerId);
  if (offer.receiverId !== byId) throw new OfferForSomebodyElse(offerId);
  if (offer.expiresAt <= receivedAt) throw new OfferGone(offerId);

  const { confirm, cutOff } = board.rules.timing;
  return [
    {
      type: 'handoff-assigned',
      handoffId,
      offerId,
      receiverId: byId,
      epoch: handoff.epoch + 1,
      confirmBy: now + confirm,
      cutOffAt: now + cutOff,
      at: now,
    },
    ...closeOffers(
      handoff.offers.filter((other) => other !== offer),
      handoffId,
      'accepted-by-another',
      now,
    ),
  ];
}

function holdsAlready({ phase }: Handoff, offerId: string, byId: string): boolean {
  return (
    (phase.kind === 'assigned' || phase.kind === 'connected') && phase.offerId === offerId && phase.receiverId === byId
  );
}

/** Offers are numbered from 1: `<handoff>.<n>`. */
export function wasMade(handoff: Handoff, offerId: string): boolean {
  const number = Number(offerId.slice(handoff.id.length + 1));
  return offerId === `${handoff.id}.${String(number)}` && number >= 1 && number <= handoff.offersMade;
}
