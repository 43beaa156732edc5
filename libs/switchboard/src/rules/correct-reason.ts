import type { Board } from '../board/board';
import { hopsOf, MOST_HOPS } from '../board/handoff';
import { HandoffPromised, ReasonUnknown, TooManyHops } from '../board/handoff.errors';
import type { CorrectReason } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { closeOffers } from './close-offers';
import { isReceiver, onlySenderOrReceiver } from './parties';

/**
 * The reason was wrong: in one step the handoff goes to the right people, and has waited as long as it has waited.
 * The sender corrects while it waits; whoever accepted it may too, and so hands it on. Who has talked to the contact already keeps them
 * in hand, and the capacity for it, until the next receiver has them.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffPromised, ReasonUnknown, TooManyHops
 */
export function correctReason(
  board: Board,
  { handoffId, byId, reasonId }: CorrectReason,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  if (handoff.phase.kind === 'promised') throw new HandoffPromised(handoffId);
  onlySenderOrReceiver(handoff, byId);
  if (!board.reasons.get(reasonId)?.active) throw new ReasonUnknown(reasonId);
  if (reasonId === handoff.reasonId) return ALREADY_SO;
  if (isReceiver(handoff, byId) && hopsOf(handoff) >= MOST_HOPS) throw new TooManyHops(handoffId, MOST_HOPS);
  return [
    ...closeOffers(handoff.offers, handoffId, 'reason-corrected', now),
    { type: 'reason-corrected', handoffId, byId, fromReasonId: handoff.reasonId, reasonId, at: now },
  ];
}
