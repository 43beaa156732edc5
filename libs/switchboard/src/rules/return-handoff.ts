import type { Board } from '../board/board';
import { isAssist } from '../board/handoff';
import { HandoffAlreadyAccepted, HandoffPromised } from '../board/handoff.errors';
import type { ReturnHandoff, ReturnStuck } from '../commands';
import type { SwitchboardEvent } from '../events';
import { closeOffers } from './close-offers';
import { unanswered } from './end-assist';
import { onlySender } from './parties';
import { wrapUpAfter } from './start-wrap-up';

/**
 * The sender chooses to keep the contact, while nobody has accepted.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffAlreadyAccepted, HandoffPromised
 */
export function returnHandoff(board: Board, { handoffId, byId }: ReturnHandoff, now: number): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  onlySender(handoff, byId);
  if (handoff.phase.kind === 'promised') throw new HandoffPromised(handoffId);
  if (handoff.phase.kind !== 'waiting') throw new HandoffAlreadyAccepted(handoffId);
  return [
    ...closeOffers(handoff.offers, handoffId, 'returned', now),
    { type: 'handoff-ended', handoffId, end: 'returned', outcome: null, byId, because: 'sender-keeps', at: now },
    ...wrapUpAfter(board, handoff, now),
  ];
}

/**
 * A record of this handoff could not be read: whatever state it is in, the contact goes back to the sender, aloud, and everybody’s
 * capacity is freed (an assist ends without an answer). Better a contact in somebody's hand than one that nobody knows the state of.
 * @throws HandoffUnknown, HandoffAlreadyEnded
 */
export function returnStuck(board: Board, { handoffId }: ReturnStuck, now: number): SwitchboardEvent[] {
  const handoff = board.liveEither(handoffId);
  if (isAssist(handoff)) return unanswered(board, handoff, 'internal-error', now);
  return [
    ...closeOffers(handoff.offers, handoffId, 'internal-error', now),
    {
      type: 'handoff-ended',
      handoffId,
      end: 'returned',
      outcome: null,
      byId: null,
      because: 'internal-error',
      at: now,
    },
    ...wrapUpAfter(board, handoff, now),
  ];
}
