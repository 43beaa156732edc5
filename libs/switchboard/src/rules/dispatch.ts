import type { Board } from '../board/board';
import { type Handoff, isAssist, stagesToAsk } from '../board/handoff';
import type { SwitchboardEvent } from '../events';
import type { Match, Matcher } from '../matching/matcher';
import { askAtOnceAt } from '../matching/stages';
import { expectedWait } from '../expected-wait/expected-wait';
import { isHopeless, nobodyLeft } from './end-assist';
import { exhausted } from './escalate';
import { askToFillIn, lookAgainAt } from './fill-in';
import { askGathered, held, overtaken } from './gather';
import { joinNext } from './join-next-stage';
import { offerOrKeepRoom } from './offer';
import { whyNobody } from './why';

/** Steps one dispatch takes before it lets commands in between; what is left is due at once. */
const STEPS = 1_000;

export type Commit = (events: readonly SwitchboardEvent[]) => void;

/**
 * Until the board is quiet, for the first in waiting order for which there is anything to do: somebody is asked; or, where nobody is left
 * who could come free, the next stage joins at once; or it is said that it waits, and for whom. Each step is decided on what the one before left.
 */
export function dispatch(board: Board, matcher: Matcher, now: number, commit: Commit): void {
  askGathered(board, matcher, now, commit);
  for (let step = 0; step < STEPS; step++) {
    const handoff = matcher.next(now);
    if (!handoff) return;
    const match = matcher.candidateFor(handoff, now, stagesToAsk(handoff));
    const wait = match && held(board, handoff, match, now);
    const before = match && !wait ? overtaken(board, handoff, match, now) : [];
    if (wait) commit([wait]);
    else if (before.length > 0) commit(before);
    else if (match) ask(board, matcher, handoff, match, now, commit);
    else if (goesOnAtOnce(matcher, handoff, now)) commit(joinNext(board, handoff, now));
    else if (isAssist(handoff) && isHopeless(board, handoff)) commit(nobodyLeft(board, handoff, now));
    else if (restsTooLong(board, handoff, now)) commit([exhausted(board, handoff, now)]);
    else {
      commit([queue(board, matcher, handoff, now)]);
      if (!isAssist(handoff)) commit(askToFillIn(board, handoff, now));
    }
  }
}

/** One person, or as many at once as the step says, or else the workspace; beside whoever is asked already. */
function ask(board: Board, matcher: Matcher, handoff: Handoff, first: Match, now: number, commit: Commit): void {
  const stages = stagesToAsk(handoff);
  const before = handoff.offers.length;
  let atOnce = Infinity;
  let match: Match | undefined = first;
  while (match) {
    atOnce = Math.min(atOnce, askAtOnceAt(board, handoff, match.joined.stage));
    if (handoff.offers.length - before < atOnce) commit([offerOrKeepRoom(board, matcher, handoff, match, now)]);
    // Nobody further is looked for when enough are asked: past those who were asked already that costs something.
    match = handoff.offers.length - before < atOnce ? matcher.candidateFor(handoff, now, stages) : undefined;
  }
}

/** The next stage joins without anybody waiting for it: nobody is left in the last one (if there is one) who could come free, or its time is over. */
export function goesOnAtOnce(matcher: Matcher, handoff: Handoff, now: number): boolean {
  if (handoff.exhausted) return false;
  return (handoff.nextAt !== undefined && handoff.nextAt <= now) || matcher.leftToAsk(handoff) === 0;
}

/** It rested for want of anybody to ask; then somebody came, was asked and declined, who may be asked again after the shorter pause. */
function restsTooLong(board: Board, handoff: Handoff, now: number): boolean {
  return (
    !isAssist(handoff) &&
    handoff.exhausted &&
    handoff.tried !== undefined &&
    (handoff.nextAt ?? now) > now + board.rules.timing.roundPause
  );
}

function queue(board: Board, matcher: Matcher, handoff: Handoff, now: number): SwitchboardEvent {
  const considered = matcher.considered(handoff);
  const place = matcher.placeOf(handoff);
  const wait = expectedWait(board, handoff, now);
  const again = isAssist(handoff) ? undefined : lookAgainAt(board, handoff, now);
  const stage = handoff.joined.at(-1)?.stage ?? { kind: 'step', number: 1 };
  return {
    type: 'handoff-queued',
    handoffId: handoff.id,
    place,
    stage,
    expectedWaitSeconds: wait?.seconds ?? null,
    expectedWait: wait,
    why: whyNobody(board, handoff, considered),
    considered,
    ...(again !== undefined && { lookAgainAt: again }),
    at: now,
  };
}
