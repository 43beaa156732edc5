import type { Board } from '../board/board';
import { type Handoff, isAssist } from '../board/handoff';
import type { HandoffEnded, HandoffRequested } from '../events';

/** Somebody came: how many come for what, and whether whoever had them before had helped. */
export function noteRequest(board: Board, { previousId, reasonId, at }: HandoffRequested): void {
  board.rates.noteArrival(reasonId, at);
  if (previousId !== undefined) board.rates.noteComeBack(previousId, reasonId, at);
}

/**
 * A contact was served to the end: so many seconds with whoever completed it, settled if they said so. Whoever completes without having said that they were together took
 * nobody knows how long, and what is handed on for another reason was not theirs: nothing is learned of either.
 */
export function noteEnd(board: Board, handoff: Handoff, { end, outcome, byId, at }: HandoffEnded): void {
  if (!board.rates.learns || end !== 'completed' || isAssist(handoff)) return;
  const connected = handoff.story.findLast(({ type }) => type === 'handoff-connected');
  if (connected?.type !== 'handoff-connected' || connected.receiverId !== byId || connected.at >= at) return;
  board.rates.noteServed({
    ...{ handoffId: handoff.id, employeeId: byId, reasonId: handoff.reasonId, at },
    seconds: (at - connected.at) / 1_000,
    isSettled: outcome === 'helped' || outcome === 'sale',
  });
}
