import type { Board } from '../board/board';
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
  for (const work of person.work) {
    const handoff = board.handoffs.get(work.id);
    if (!handoff || work.kind === 'offer' || work.kind === 'engagement') continue;
    const { phase } = handoff;
    const successorId = successorOf(board, person.id, handoff);
    if (phase.kind === 'assigned' && phase.receiverId === person.id) {
      return [{ type: 'handoff-not-picked-up', handoffId: handoff.id, receiverId: person.id, at: now }];
    }
    if (phase.kind === 'connected' && phase.receiverId === person.id) return cutOff(board, handoff, successorId, now);
    if (phase.kind !== 'promised' || phase.ownerId !== person.id || successorId === person.id) continue;
    const { promise: kind, dueAt } = phase;
    const epoch = handoff.epoch + 1;
    return [
      { type: 'promise-made', handoffId: handoff.id, kind, ownerId: successorId, dueAt, because: 'reassigned', reachable: handoff.contactReachable, epoch, at: now },
    ];
  }
  return person.erased ? [{ type: 'employee-forgotten', employeeId: person.id, at: now }] : [];
}
