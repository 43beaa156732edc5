import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { deputiesOf, isActive, lineAbove } from '../board/lines';
import { isPresent } from '../board/person';
import type { SwitchboardEvent } from '../events';
import { handOver, reassign } from './replace-gone-owner';

/**
 * A promise is due: its owner is reminded first, then from time to time the next manager up, so that it cannot be forgotten quietly.
 * An owner who is away has a deputy: whoever of them is there takes it over. Whoever is at the top is told again and again, more rarely. An owner who has left meanwhile, when there was nobody to follow them, is replaced.
 */
export function remindOfPromise(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const { phase, id: handoffId } = handoff;
  if (phase.kind !== 'promised') return [];
  const reassigned = isActive(board, phase.ownerId) ? [] : reassign(board, handoff, phase.ownerId, now);
  if (reassigned.length > 0) return reassigned;
  const standIn = standInFor(board, phase.ownerId);
  if (standIn !== undefined) return [handOver(handoff, phase, standIn, now)];
  const { reminder, reminderAtTheTop } = board.rules.timing;
  const line = [phase.ownerId, ...lineAbove(board, phase.ownerId)];
  const level = Math.min(phase.level, line.length - 1);
  const toldId = line[level] ?? phase.ownerId;
  const nextAt = now + (level < line.length - 1 ? reminder : reminderAtTheTop);
  return [{ type: 'promise-overdue', handoffId, ownerId: phase.ownerId, toldId, level, nextAt, at: now }];
}

/** Of the row of deputies of somebody who is not there, the first who is. */
function standInFor(board: Board, ownerId: string): string | undefined {
  const owner = board.people.get(ownerId);
  if (!owner || isPresent(owner)) return undefined;
  return deputiesOf(board, ownerId).find(isPresent)?.id;
}
