import type { Board } from '../board/board';
import { HandoffNotPromised, HandoffNotYours } from '../board/handoff.errors';
import { isActive, lineAbove } from '../board/lines';
import { EmployeeUnknown } from '../board/person.errors';
import type { ReassignPromise } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { handOver } from './replace-gone-owner';

/**
 * A callback or appointment gets another owner, by the owner or somebody above them. It keeps its time.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotPromised, HandoffNotYours, EmployeeUnknown
 */
export function reassignPromise(
  board: Board,
  { handoffId, byId, toId }: ReassignPromise,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  const { phase } = handoff;
  if (phase.kind !== 'promised') throw new HandoffNotPromised(handoffId);
  if (phase.ownerId === toId) return ALREADY_SO;
  if (phase.ownerId !== byId && !lineAbove(board, phase.ownerId).includes(byId))
    throw new HandoffNotYours(handoffId, 'its owner or a manager above them');
  if (!isActive(board, toId)) throw new EmployeeUnknown(toId);
  return [handOver(handoff, phase, toId, now)];
}
