import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { AcceptOffer } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { closeOffers } from './close-offers';
import { liveOffer } from './live-offer';
import { speakerFor } from './relax-language';

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
  const handoff = board.liveEither(handoffId);
  if (holdsAlready(handoff, offerId, byId)) return ALREADY_SO;
  const offer = liveOffer(handoff, offerId, byId, receivedAt);

  return [
    {
      type: 'handoff-assigned',
      handoffId,
      offerId,
      receiverId: byId,
      epoch: handoff.epoch + 1,
      ...untilConfirmed(board, handoff, now),
      at: now,
    },
    ...closeOffers(
      handoff.offers.filter((other) => other !== offer),
      handoffId,
      'accepted-by-another',
      now,
    ),
    ...speakerFor(board, handoff, byId, now),
  ];
}

/**
 * A contact is connected soon; a question is answered by the time that was promised, with a moment at least for whoever took it late. Whoever joins a
 * conversation is not hurried.
 */
function untilConfirmed(board: Board, { asked }: Handoff, now: number): { confirmBy: number; cutOffAt: number } {
  const { confirm, cutOff, assistAnswer, longestJoining } = board.rules.timing;
  if (!asked.assist) return { confirmBy: now + confirm, cutOffAt: now + cutOff };
  if (asked.assist.joins) return { confirmBy: now + longestJoining, cutOffAt: now + longestJoining };
  const confirmBy = Math.max(asked.assist.promiseAt, now + assistAnswer);
  return { confirmBy, cutOffAt: Math.max(asked.holdAt, confirmBy + assistAnswer) };
}

function holdsAlready({ phase }: Handoff, offerId: string, byId: string): boolean {
  return (
    (phase.kind === 'assigned' || phase.kind === 'connected') && phase.offerId === offerId && phase.receiverId === byId
  );
}
