import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { SwitchboardEvent } from '../events';
import { dueFor, ownerFor } from './promise-owner';

/** The sender has waited as long as agreed: a callback with a named owner and a time is proposed, and the search goes on meanwhile. */
export function passHold(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const ownerId = ownerFor(board, handoff);
  return [{ type: 'hold-passed', handoffId: handoff.id, ownerId, dueAt: dueFor(board, ownerId, now), at: now }];
}
