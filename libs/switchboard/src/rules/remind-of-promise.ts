import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { lineAbove } from '../board/lines';
import type { SwitchboardEvent } from '../events';

/**
 * A promise is due: its owner is reminded first, then from time to time the next manager up, so that it cannot be forgotten quietly.
 * Whoever is at the top is told again and again, more rarely.
 */
export function remindOfPromise(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const { phase, id: handoffId } = handoff;
  if (phase.kind !== 'promised') return [];
  const { reminder, reminderAtTheTop } = board.rules.timing;
  const line = [phase.ownerId, ...lineAbove(board, phase.ownerId)];
  const level = Math.min(phase.level, line.length - 1);
  const toldId = line[level] ?? phase.ownerId;
  const nextAt = now + (level < line.length - 1 ? reminder : reminderAtTheTop);
  return [{ type: 'promise-overdue', handoffId, ownerId: phase.ownerId, toldId, level, nextAt, at: now }];
}
