import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { RoundStarted, SearchEvent } from '../events';
import { beginToWait } from '../expected-wait/learn-waits';
import { holdStage, isOverride, levelAbove, overrideOf } from '../matching/stages';

/** How far the search for a receiver has come. */
export function evolveSearch(board: Board, event: SearchEvent): void {
  board.changeHandoff(event.handoffId, (handoff) => {
    searchOn(board, handoff, event);
  });
}

/** The same of a handoff that is on no list, as a dry run needs it. */
export function searchOn(board: Board, handoff: Handoff, event: SearchEvent): void {
  switch (event.type) {
    case 'handoff-held':
      handoff.heldUntil = event.until;
      handoff.fresh = false;
      return;
    case 'window-passed':
      return release(handoff, true);
    case 'handoff-queued':
      handoff.fresh = false;
      handoff.heldBefore = false;
      handoff.lookAgainAt = event.lookAgainAt;
      handoff.toldPlace = event.why.includes('language-not-spoken') ? undefined : event.place;
      return beginToWait(board, handoff, event.at);
    case 'place-told':
      handoff.toldPlace = event.place;
      return;
    case 'wait-noted':
      handoff.lookAgainAt = undefined;
      return;
    case 'stage-joined':
      if (event.stage.kind === 'escalation' && event.personId !== undefined)
        handoff.ladder = [...handoff.ladder, event.personId];
      return join(handoff, [...handoff.joined, holdStage(board, handoff, event.stage, event.personId)], event.nextAt);
    case 'handoff-escalated':
      handoff.ladder = [...handoff.ladder, event.managerId];
      return join(
        handoff,
        [...handoff.joined, holdStage(board, handoff, levelAbove(handoff, event.level), event.toId)],
        event.nextAt,
      );
    case 'language-relaxed':
      return relaxLanguage(board, handoff, event.at);
    case 'search-exhausted':
      handoff.exhausted = true;
      handoff.nextAt = event.nextRoundAt;
      return;
    case 'handoff-overridden':
      return override(board, handoff, event.toId);
    case 'round-started':
      return startRound(board, handoff, event);
  }
}

function join(handoff: Handoff, joined: Handoff['joined'], nextAt: number): void {
  handoff.joined = joined;
  handoff.nextAt = nextAt;
  handoff.fresh = true;
}

/** Innermost of all, in place of whoever was named so before. */
function override(board: Board, handoff: Handoff, toId: string): void {
  board.handoffs.letGo(
    handoff,
    handoff.joined.filter(({ stage }) => isOverride(stage)),
  );
  handoff.joined = [holdStage(board, handoff, overrideOf(handoff), toId), ...handoff.joined];
  handoff.tried?.delete(toId);
  release(handoff, false);
}

/** Not held back any more: to be looked at now. */
function release(handoff: Handoff, heldBefore: boolean): void {
  handoff.heldUntil = undefined;
  handoff.heldBefore = heldBefore;
  handoff.fresh = true;
}

/** The stages that have joined stay, for whoever speaks it and comes back; the plan goes on without it at once, and the line above from below. */
function relaxLanguage(board: Board, handoff: Handoff, at: number): void {
  letGoOfTheLine(board, handoff);
  handoff.languageRelaxed = true;
  Object.assign(handoff, { exhausted: false, ladder: [], nextAt: at, fresh: true });
}

function letGoOfTheLine(board: Board, handoff: Handoff): void {
  board.handoffs.letGo(
    handoff,
    handoff.joined.filter(({ stage }) => stage.kind === 'escalation'),
  );
}

/** The whole plan stays joined; only the line above is asked again from below. */
function startRound(board: Board, handoff: Handoff, event: RoundStarted): void {
  letGoOfTheLine(board, handoff);
  handoff.round = event.round;
  handoff.nextAt = event.nextAt;
  Object.assign(handoff, { exhausted: false, ladder: [], tried: undefined, fresh: true });
}
