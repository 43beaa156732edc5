import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { HandoffAlreadyConnected, HandoffNotAccepted, HandoffPromised } from '../board/handoff.errors';
import type { ReportConnection } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { cutOff } from './cut-off';
import { onlySenderOrReceiver } from './parties';
import { holdsForNext, startWrapUp } from './start-wrap-up';

/**
 * What became of the transfer, from either side: they are together; nobody picked up, and the next is asked; or the line was cut.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffNotAccepted, HandoffAlreadyConnected, HandoffPromised
 */
export function reportConnection(
  board: Board,
  { handoffId, byId, what }: ReportConnection,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  if (handoff.phase.kind === 'promised') return afterPromise(handoff, byId, what);
  onlySenderOrReceiver(handoff, byId);
  switch (what) {
    case 'connected':
      return connect(board, handoff, now);
    case 'not-picked-up':
      return passOn(handoff, now);
    case 'cut-off':
      if (handoff.phase.kind === 'waiting') throw new HandoffNotAccepted(handoffId);
      return cutOff(board, handoff, handoff.phase.receiverId, now);
  }
}

/** Also implied by a completion that comes before any confirmation. */
export function connect(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  if (handoff.phase.kind === 'connected') return ALREADY_SO;
  if (handoff.phase.kind !== 'assigned') throw new HandoffNotAccepted(handoff.id);
  return [
    { type: 'handoff-connected', handoffId: handoff.id, receiverId: handoff.phase.receiverId, at: now },
    ...(holdsForNext(board, handoff) ? startWrapUp(board, handoff.holderId, now) : []),
  ];
}

function passOn(handoff: Handoff, now: number): SwitchboardEvent[] {
  if (handoff.phase.kind === 'connected') throw new HandoffAlreadyConnected(handoff.id);
  if (handoff.phase.kind !== 'assigned') throw new HandoffNotAccepted(handoff.id);
  return [{ type: 'handoff-not-picked-up', handoffId: handoff.id, receiverId: handoff.phase.receiverId, at: now }];
}

/** Both sides may report the same cut. */
function afterPromise(handoff: Handoff, byId: string, what: ReportConnection['what']): SwitchboardEvent[] {
  if (handoff.phase.kind !== 'promised' || handoff.phase.because !== 'cut-off' || what !== 'cut-off')
    throw new HandoffPromised(handoff.id);
  if (byId !== handoff.phase.ownerId) onlySenderOrReceiver(handoff, byId);
  return ALREADY_SO;
}
