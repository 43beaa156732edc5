import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { HoldPassed, SwitchboardEvent } from '../events';
import { dueFor, ownerFor } from './promise-owner';

/**
 * A callback with a named owner and a time is proposed, and the search goes on meanwhile: the sender has waited as long as agreed or, `because` nobody
 * is there, waiting would lead nowhere.
 */
export function passHold(
  board: Board,
  handoff: Handoff,
  now: number,
  because?: HoldPassed['because'],
): SwitchboardEvent[] {
  const ownerId = ownerFor(board, handoff);
  const dueAt = dueFor(board, ownerId, now);
  return [{ type: 'hold-passed', handoffId: handoff.id, ownerId, dueAt, ...(because && { because }), at: now }];
}
