import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { HandoffAlreadyConnected } from '../board/handoff.errors';
import type { CancelHandoff } from '../commands';
import type { SwitchboardEvent } from '../events';
import { closeOffers } from './close-offers';
import { onlySender, onlySenderOrReceiver } from './parties';
import { wrapUpAfter } from './start-wrap-up';

/**
 * The contact left, must be forgotten, or nobody is needed any more. Whoever is being asked is released at once.
 * The sender cancels until the contact is with the receiver; that the contact left is known to whoever has them; an erasure asks nobody.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffAlreadyConnected
 */
export function cancelHandoff(
  board: Board,
  { handoffId, byId, because }: CancelHandoff,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  if (because === 'contact-left') onlyWhoeverKnows(handoff, byId);
  if (because === 'not-needed') {
    onlySender(handoff, byId);
    if (handoff.phase.kind === 'connected') throw new HandoffAlreadyConnected(handoffId);
  }
  return [
    ...closeOffers(handoff.offers, handoffId, because === 'contact-left' ? 'contact-left' : 'cancelled', now),
    { type: 'handoff-ended', handoffId, end: 'cancelled', outcome: null, byId, because, at: now },
    ...wrapUpAfter(board, handoff, now),
  ];
}

function onlyWhoeverKnows(handoff: Handoff, byId: string): void {
  if (handoff.phase.kind === 'promised' && handoff.phase.ownerId === byId) return;
  onlySenderOrReceiver(handoff, byId);
}
