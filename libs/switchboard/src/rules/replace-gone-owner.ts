import type { Board } from '../board/board';
import type { Handoff, Promised } from '../board/handoff';
import { receiverOf } from '../board/handoff';
import { isActive } from '../board/lines';
import type { Person } from '../board/person';
import type { SwitchboardEvent } from '../events';
import { cutOff } from './cut-off';
import { successorOf } from './promise-owner';

/**
 * Somebody has left the company, or was erased: what they had in hand goes to others. What they had accepted but not begun is offered on;
 * a contact they were talking to is called back, and what they had promised is kept, by their deputy or manager.
 * One thing at a time: the caller asks again until nothing is left.
 */
export function replaceGoneOwner(board: Board, person: Person, now: number): SwitchboardEvent[] {
  if (person.profile.active && !person.erased) return [];
  for (const work of person.work.all()) {
    const handoff = board.handoffs.get(work.id);
    if (!handoff) continue;
    if (receiverOf(handoff) === person.id) {
      if (handoff.phase.kind === 'connected')
        return cutOff(board, handoff, successorOf(board, person.id, handoff), now);
      return [{ type: 'handoff-not-picked-up', handoffId: handoff.id, receiverId: person.id, at: now }];
    }
    const reassigned = reassign(board, handoff, person.id, now);
    if (reassigned.length > 0) return reassigned;
  }
  return person.erased ? [{ type: 'employee-forgotten', employeeId: person.id, at: now }] : [];
}

/** Nothing where it was not promised, or nobody is left to take it over. */
export function reassign(board: Board, handoff: Handoff, ownerId: string, now: number): SwitchboardEvent[] {
  const { phase } = handoff;
  const successorId = successorOf(board, ownerId, handoff);
  if (phase.kind !== 'promised' || !isActive(board, successorId)) return [];
  return [handOver(handoff, phase, successorId, now)];
}

/** The promise keeps its time and has another owner. */
export function handOver(handoff: Handoff, phase: Promised, ownerId: string, now: number): SwitchboardEvent {
  return {
    type: 'promise-made',
    handoffId: handoff.id,
    kind: phase.promise,
    ownerId,
    dueAt: phase.dueAt,
    because: 'reassigned',
    reachable: handoff.contactReachable,
    epoch: handoff.epoch + 1,
    at: now,
  };
}
