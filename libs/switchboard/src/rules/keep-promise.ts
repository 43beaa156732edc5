import type { Outcome } from '@sambung/contracts';
import type { Board } from '../board/board';
import { HandoffNotPromised, HandoffNotYours } from '../board/handoff.errors';
import type { KeepPromise } from '../commands';
import type { SwitchboardEvent } from '../events';

/**
 * The owner of a callback or appointment has kept it: the only thing that ends it well.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotPromised, HandoffNotYours
 */
export function keepPromise(board: Board, { handoffId, byId, outcome }: KeepPromise, now: number): SwitchboardEvent[] {
  const { phase } = board.liveHandoff(handoffId);
  if (phase.kind !== 'promised') throw new HandoffNotPromised(handoffId);
  if (phase.ownerId !== byId) throw new HandoffNotYours(handoffId, 'the owner of the callback or appointment');
  return keptPromise(handoffId, byId, outcome, now);
}

export function keptPromise(handoffId: string, byId: string, outcome: Outcome, now: number): SwitchboardEvent[] {
  return [{ type: 'handoff-ended', handoffId, end: 'promise-kept', outcome, byId, because: 'promise-kept', at: now }];
}
