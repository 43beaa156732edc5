import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { isAssist } from '../board/handoff';
import type { SwitchboardEvent } from '../events';
import { hasHelped, unanswered } from './end-assist';
import { dueSoon } from './promise-owner';
import { wrapUpAfter } from './start-wrap-up';

/**
 * The line was cut, or nobody confirmed a connection in time: a callback soon, by whoever accepted. It is never offered on, as the two may
 * be in mid-conversation.
 */
export function cutOff(board: Board, handoff: Handoff, ownerId: string, now: number): SwitchboardEvent[] {
  return [
    {
      type: 'promise-made',
      handoffId: handoff.id,
      kind: 'callback',
      ownerId,
      dueAt: dueSoon(board, ownerId, now),
      because: 'cut-off',
      reachable: handoff.contactReachable,
      epoch: handoff.epoch + 1,
      at: now,
    },
    ...wrapUpAfter(board, handoff, now),
  ];
}

/**
 * After acceptance by the clock: first both sides are asked whether they are together, then it counts as cut off. Of an assist, whoever took it
 * is reminded of what was promised, and then who asked is told whom to call.
 */
export function chaseConfirmation(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const { phase, id: handoffId } = handoff;
  if (phase.kind !== 'assigned') return [];
  const isOver = phase.cutOffAt <= now;
  if (isOver && isAssist(handoff) && handoff.asked.assist.joins) return hasHelped(handoff, phase.receiverId, now);
  if (isOver && isAssist(handoff)) return unanswered(board, handoff, 'not-answered', now);
  if (isOver) return cutOff(board, handoff, phase.receiverId, now);
  const type = isAssist(handoff) ? 'assist-overdue' : 'connection-unconfirmed';
  return [{ type, handoffId, receiverId: phase.receiverId, at: now }];
}
