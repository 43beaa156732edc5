import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { HandoffEscalated, HandoffQueued, RoundStarted, SearchExhausted, StageJoined } from '../events';
import { holdStage } from '../matching/stages';

type SearchEvent = StageJoined | HandoffQueued | HandoffEscalated | SearchExhausted | RoundStarted;

/** How far the search for a receiver has come. */
export function evolveSearch(board: Board, event: SearchEvent): void {
  board.changeHandoff(event.handoffId, (handoff) => {
    switch (event.type) {
      case 'handoff-queued':
        handoff.fresh = false;
        return;
      case 'stage-joined':
        if (event.stage.kind === 'escalation' && event.personId !== undefined)
          handoff.ladder = [...handoff.ladder, event.personId];
        return join(handoff, [...handoff.joined, holdStage(board, handoff, event.stage, event.personId)], event.nextAt);
      case 'handoff-escalated':
        handoff.ladder = [...handoff.ladder, event.managerId];
        return join(
          handoff,
          [...handoff.joined, holdStage(board, handoff, { kind: 'escalation', number: event.level }, event.toId)],
          event.nextAt,
        );
      case 'search-exhausted':
        handoff.exhausted = true;
        handoff.nextAt = event.nextRoundAt;
        return;
      case 'round-started':
        return startRound(board, handoff, event);
    }
  });
}

function join(handoff: Handoff, joined: Handoff['joined'], nextAt: number): void {
  handoff.joined = joined;
  handoff.nextAt = nextAt;
  handoff.fresh = true;
}

/** The whole plan stays joined; only the line above is asked again from below. */
function startRound(board: Board, handoff: Handoff, event: RoundStarted): void {
  board.handoffs.letGo(
    handoff,
    handoff.joined.filter(({ stage }) => stage.kind === 'escalation'),
  );
  handoff.round = event.round;
  handoff.nextAt = event.nextAt;
  Object.assign(handoff, { exhausted: false, ladder: [], tried: undefined, fresh: true });
}
