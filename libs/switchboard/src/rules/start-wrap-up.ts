import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { SwitchboardEvent } from '../events';

/** After a conversation nothing is offered for as long as their wrap-up takes. */
export function startWrapUp(board: Board, employeeId: string, now: number): SwitchboardEvent[] {
  const person = board.people.get(employeeId);
  if (!person || person.profile.wrapUpSeconds === 0) return [];
  return [{ type: 'wrap-up-started', employeeId, until: now + person.profile.wrapUpSeconds * 1_000, at: now }];
}

/** For whoever has talked to the contact and now no longer has to: the receiver who is connected, or one who handed the contact on. */
export function wrapUpAfter(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const talked = new Set<string>();
  if (handoff.phase.kind === 'connected') talked.add(handoff.phase.receiverId);
  if (holdsForNext(board, handoff)) talked.add(handoff.holderId);
  return [...talked].flatMap((employeeId) => startWrapUp(board, employeeId, now));
}

/** A receiver who handed it on and still has the contact in hand. */
export function holdsForNext(board: Board, handoff: Handoff): boolean {
  const holder = board.people.get(handoff.holderId);
  return holder?.work.get('handoff', handoff.id) !== undefined;
}
