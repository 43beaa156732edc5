import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { deputyOf, firstManagerFor, isActive, lineAbove } from '../board/lines';
import { nextOpening } from '../board/working-hours';

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
  const candidates = withDeputies(board, [employeeId, ...lineAbove(board, employeeId)]).filter(
    (each) => each !== employeeId,
  );
  return candidates.find((each) => isActive(board, each)) ?? ownerFor(board, handoff);
}

/** When they could call back: at least the notice away, and when their hours have begun. */
export function dueFor(board: Board, ownerId: string, now: number): number {
  const hours = board.people.get(ownerId)?.profile.workingHours ?? null;
  return nextOpening(hours, now + board.rules.timing.callbackNotice);
}

function withDeputies(board: Board, employeeIds: readonly string[]): string[] {
  return employeeIds.flatMap((id) => [id, deputyOf(board, id)?.id]).filter((id) => id !== undefined);
}
