import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { isAssist, isExcluded } from '../board/handoff';
import { deputiesOf, firstManagerFor, managerOf } from '../board/lines';
import type { Person } from '../board/person';
import type { HandoffEscalated, SearchExhausted, StageJoined } from '../events';
import { fits } from '../matching/requirement';
import { levelAbove, requirementOf } from '../matching/stages';

interface Rung {
  readonly managerId: string;
  readonly toId: string;
  readonly because: HandoffEscalated['because'];
}

/**
 * Nobody in the plan could take it: the manager of the team concerned is asked to fill in, their deputy where they are not to be had, and so on up,
 * level by level. Who is not to be had at all is told, once, and asked should they come back. Above the top the search rests until the next round.
 */
export function climb(board: Board, handoff: Handoff, now: number): HandoffEscalated | StageJoined | SearchExhausted {
  const rung = nextRung(board, handoff);
  if (!rung) return exhausted(board, handoff, now);
  const { managerId } = rung;
  const level = handoff.ladder.length + 1;
  const step = { handoffId: handoff.id, nextAt: now + board.rules.timing.ladderStep, at: now };
  const wasTold = rung.because === 'told-only' && handoff.round > 1;
  if (wasTold) return { type: 'stage-joined', ...step, stage: levelAbove(handoff, level), personId: managerId };
  return { type: 'handoff-escalated', ...step, ...rung, level };
}

/** Until the next round: briefly where somebody was asked and may now think better of it, for long where there was nobody to ask. */
export function exhausted(board: Board, handoff: Handoff, now: number): SearchExhausted {
  const { roundPause, idleRoundPause } = board.rules.timing;
  const pause = handoff.tried === undefined ? idleRoundPause : roundPause;
  // A question has one round: whoever is busy may still come free, until it is given up.
  const nextRoundAt = isAssist(handoff) ? handoff.asked.holdAt : now + pause;
  return { type: 'search-exhausted', handoffId: handoff.id, nextRoundAt, at: now };
}

/** Skips managers who were asked already, or who are the sender. */
function nextRung(board: Board, handoff: Handoff): Rung | undefined {
  const passed = new Set(handoff.ladder);
  let managerId = firstAbove(board, handoff);
  while (managerId !== undefined && !passed.has(managerId)) {
    const rung = rungAt(board, handoff, managerId);
    if (rung) return rung;
    passed.add(managerId);
    managerId = managerOf(board, managerId);
  }
  return undefined;
}

function firstAbove(board: Board, handoff: Handoff): string | undefined {
  const last = handoff.ladder.at(-1);
  return last === undefined ? firstManagerFor(board, handoff.plan) : managerOf(board, last);
}

function rungAt(board: Board, handoff: Handoff, managerId: string): Rung | undefined {
  const manager = board.people.get(managerId);
  if (!manager || isExcluded(handoff, managerId)) return undefined;
  if (mayFillIn(handoff, manager)) return { managerId, toId: managerId, because: 'nobody-free' };
  if (isAssist(handoff) && !mayBeAsked(handoff, manager)) return deputyFor(board, handoff, managerId);
  const standIn = deputyFor(board, handoff, managerId);
  return standIn ?? { managerId, toId: managerId, because: 'told-only' };
}

function deputyFor(board: Board, handoff: Handoff, managerId: string): Rung | undefined {
  const deputy = deputiesOf(board, managerId).find((each) => !isExcluded(handoff, each.id) && mayFillIn(handoff, each));
  return deputy && { managerId, toId: deputy.id, because: 'deputy-stands-in' };
}

/** Now, or as soon as they have capacity again. */
function mayFillIn(handoff: Handoff, person: Person): boolean {
  return person.fillIn && mayBeAsked(handoff, person);
}

/** If they were there. Nobody above is asked for, or told of, what is not theirs to say: a language they do not speak, a sum they may not approve. */
export function mayBeAsked(handoff: Handoff, person: Person): boolean {
  return fits(person, requirementOf(handoff, levelAbove(handoff, 1), person.id));
}
