import type { Board } from '../board/board';
import { HandoffNotAccepted, HandoffNotYours } from '../board/handoff.errors';
import type { CompleteHandoff } from '../commands';
import type { SwitchboardEvent } from '../events';
import { isReceiver } from './parties';
import { keptPromise } from './keep-promise';
import { connect } from './report-connection';
import { startWrapUp } from './start-wrap-up';

/**
 * The receiver, and nobody else, has finished with the contact; who completes without having confirmed the connection was connected.
 * The owner of a callback after a cut-off completes by keeping it.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffNotAccepted
 */
export function completeHandoff(
  board: Board,
  { handoffId, byId, outcome }: CompleteHandoff,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  const { phase } = handoff;
  if (phase.kind === 'promised' && phase.ownerId === byId) return keptPromise(handoffId, byId, outcome, now);
  if (phase.kind === 'waiting') throw new HandoffNotAccepted(handoffId);
  if (!isReceiver(handoff, byId)) throw new HandoffNotYours(handoffId, 'its receiver');

  return [
    ...connect(board, handoff, now),
    { type: 'handoff-ended', handoffId, end: 'completed', outcome, byId, because: 'completed', at: now },
    ...startWrapUp(board, byId, now),
  ];
}
