import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { receiverOf, visitedBefore } from '../board/handoff';
import { stopWaiting } from '../expected-wait/learn-waits';
import type { HandoffNotPickedUp, ReasonCorrected } from '../events';

/** Frees the capacity of whoever holds it for this handoff: the receiver, and a receiver before them who kept the contact in hand. */
export function letGoOfPeople(board: Board, handoff: Handoff, because: string): void {
  for (const personId of new Set([receiverOf(handoff), handoff.holderId])) {
    const holds = personId === undefined ? undefined : board.people.get(personId);
    if (!holds?.work.get('handoff', handoff.id)) continue;
    board.changeWork(holds, because, (person) => {
      person.idleSince = board.now;
      person.work.drop('handoff', handoff.id);
    });
  }
}

/** Not picked up, or handed on for another reason or to somebody by name: it waits again at its old place, and its receiver is not asked again in this round. */
export function backToWaiting(board: Board, event: HandoffNotPickedUp | ReasonCorrected): void {
  const handoff = board.handoffs.get(event.handoffId);
  if (!handoff) return;
  const { phase } = handoff;
  const receiverId = receiverOf(handoff);
  const receiver = receiverId === undefined ? undefined : board.people.get(receiverId);
  if (receiver && phase.kind === 'assigned') {
    board.changeWork(receiver, event.type, (person) => {
      person.idleSince = event.at;
      person.work.drop('handoff', handoff.id);
    });
  }
  if (event.type === 'reason-corrected') stopWaiting(board, handoff, event.at, 'gone');
  board.changeHandoff(handoff.id, () => {
    // Whoever has talked to the contact has them in hand until the next receiver does, and keeps the capacity for it.
    if (phase.kind === 'connected') handoff.holderId = phase.receiverId;
    handoff.phase = { kind: 'waiting' };
    handoff.fresh = true;
    if (event.type === 'reason-corrected') {
      if (receiverId !== undefined) handoff.handedOnBy = [...handoff.handedOnBy, receiverId];
      startOver(board, handoff, event);
    } else if (receiverId !== undefined) handoff.tried = (handoff.tried ?? new Set()).add(receiverId);
  });
}

/** Another plan, or somebody else by name, from its beginning, with the waiting time kept. */
function startOver(board: Board, handoff: Handoff, { reasonId, namedEmployeeId }: ReasonCorrected): void {
  const reason = board.reasons.get(reasonId);
  if (!reason) return;
  board.handoffs.letGo(handoff, handoff.joined);
  if (namedEmployeeId !== undefined) handoff.asked = { ...handoff.asked, namedEmployeeId };
  handoff.reasonId = reasonId;
  handoff.priority = reason.priority;
  handoff.plan = reason.plan;
  handoff.tried = visitedBefore(handoff);
  Object.assign(handoff, { heldUntil: undefined, heldBefore: false, languageRelaxed: false });
  Object.assign(handoff, { nextAt: undefined, exhausted: false, ladder: [], holdPassed: false, proposed: undefined });
}
