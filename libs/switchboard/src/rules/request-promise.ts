import type { Board } from '../board/board';
import type { Promised } from '../board/handoff';
import {
  HandoffAlreadyAccepted,
  PromiseDueInThePast,
  PromiseMadeAlready,
  PromiseOutsideHours,
} from '../board/handoff.errors';
import type { NoteContactReachable, RequestPromise } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';
import { closeOffers } from './close-offers';
import { onlySender } from './parties';
import { dueFor, isAtWork, nextDue, ownerFor } from './promise-owner';
import { wrapUpAfter } from './start-wrap-up';

/**
 * The sender takes a callback or an appointment instead of waiting on. It has an owner and a due time from this moment, and the search ends.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffNotYours, HandoffAlreadyAccepted, PromiseMadeAlready,
 *   PromiseDueInThePast, PromiseOutsideHours
 */
export function requestPromise(board: Board, command: RequestPromise, now: number): SwitchboardEvent[] {
  const { handoffId, byId, kind, receivedAt } = command;
  const handoff = board.liveHandoff(handoffId);
  onlySender(handoff, byId);
  if (handoff.phase.kind === 'promised') return onlyTheSame(handoff.phase, command);
  if (handoff.phase.kind !== 'waiting') throw new HandoffAlreadyAccepted(handoffId);
  if (command.dueAt !== undefined && command.dueAt < receivedAt) throw new PromiseDueInThePast(handoffId);

  const ownerId = ownerFor(board, handoff);
  if (command.dueAt !== undefined && !isAtWork(board, ownerId, command.dueAt))
    throw new PromiseOutsideHours(handoffId, nextDue(board, ownerId, command.dueAt));
  const proposed = handoff.proposed?.ownerId === ownerId ? handoff.proposed.dueAt : undefined;
  const dueAt = command.dueAt ?? proposed ?? dueFor(board, ownerId, now);
  const reachable = command.reachable || handoff.contactReachable;
  return [
    ...closeOffers(handoff.offers, handoffId, 'promised', now),
    {
      type: 'promise-made',
      handoffId,
      kind,
      ownerId,
      dueAt,
      because: 'sender-chose',
      reachable,
      epoch: handoff.epoch + 1,
      at: now,
    },
    ...wrapUpAfter(board, handoff, now),
  ];
}

/** A repeated click is no mistake. Another promise would be lost behind a “done”. */
function onlyTheSame({ promise, dueAt }: Promised, asked: RequestPromise): typeof ALREADY_SO {
  const same = asked.kind === promise && (asked.dueAt === undefined || asked.dueAt === dueAt);
  if (!same) throw new PromiseMadeAlready(asked.handoffId, promise, dueAt);
  return ALREADY_SO;
}

/**
 * A way to reach the contact is known now.
 * @throws HandoffUnknown, HandoffAlreadyEnded
 */
export function noteContactReachable(
  board: Board,
  { handoffId }: NoteContactReachable,
  now: number,
): SwitchboardEvent[] {
  return board.liveHandoff(handoffId).contactReachable
    ? ALREADY_SO
    : [{ type: 'contact-became-reachable', handoffId, at: now }];
}
