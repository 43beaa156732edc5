import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { deputiesOf, firstManagerFor, isActive, lineAbove } from '../board/lines';
import { nextAtWork, shiftOf } from '../board/open-hours';

/** Who would call back: the plan's last resort, else the manager of the team concerned or their deputy, and so on up; then the sender, and at the very worst anybody who is left. */
export function ownerFor(board: Board, handoff: Handoff): string {
  const { plan, proposed, holderId, senderId } = handoff;
  const lastResort = plan.lastResort.employeeId;
  const manager = firstManagerFor(board, plan);
  const candidates = [
    proposed?.ownerId,
    lastResort,
    ...(manager === undefined ? [] : withDeputies(board, [manager, ...lineAbove(board, manager)])),
    ...withDeputies(board, [lastResort, ...lineAbove(board, lastResort)]),
    holderId,
    senderId,
  ];
  return candidates.find((each) => isActive(board, each)) ?? anybody(board) ?? senderId;
}

/** When all whom a plan could mean have left the company: a promise without an owner would be a dead end. */
function anybody(board: Board): string | undefined {
  let first: string | undefined;
  for (const { id } of board.people.all()) if (isActive(board, id) && (first === undefined || id < first)) first = id;
  return first;
}

/** Who takes over from somebody who is gone: their deputy, their manager and so on up, then whoever the plan would have chosen. */
export function successorOf(board: Board, employeeId: string, handoff: Handoff): string {
  const candidates = withDeputies(board, [employeeId, ...lineAbove(board, employeeId)]);
  return candidates.find((each) => isActive(board, each)) ?? ownerFor(board, handoff);
}

/** When they could call back: at least the notice away, and at a time when they are at work and their team is open. */
export function dueFor(board: Board, ownerId: string, now: number): number {
  return nextAtWork(board, board.people.get(ownerId)?.profile, now + board.rules.timing.callbackNotice);
}

/** When whoever was cut off is to be called back: soon, before they go home; or, where they are not at work, when they are next. */
export function dueSoon(board: Board, ownerId: string, now: number): number {
  const profile = board.people.get(ownerId)?.profile;
  const soon = now + board.rules.timing.callbackSoon;
  const shift = profile && shiftOf(board, profile, now);
  return shift?.on ? Math.min(soon, shift.until ?? soon) : nextAtWork(board, profile, soon);
}

/** The first moment, not before one that was wished for, at which they are at work. */
export function nextDue(board: Board, ownerId: string, wished: number): number {
  return nextAtWork(board, board.people.get(ownerId)?.profile, wished);
}

/** Whether somebody is at work at a moment; whoever is not known is no reason to refuse it. */
export function isAtWork(board: Board, ownerId: string, moment: number): boolean {
  const profile = board.people.get(ownerId)?.profile;
  return !profile || shiftOf(board, profile, moment).on;
}

function withDeputies(board: Board, employeeIds: readonly string[]): string[] {
  return employeeIds.flatMap((id) => [id, ...deputiesOf(board, id).map((deputy) => deputy.id)]);
}
