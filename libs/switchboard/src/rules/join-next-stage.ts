import type { Board } from '../board/board';
import { type Handoff, hopsOf, isAssist, MOST_HOPS, visitedBefore } from '../board/handoff';
import type { SwitchboardEvent } from '../events';
import { holdOf, nextToJoin } from '../matching/stages';
import { climb } from './escalate';
import { passHold } from './pass-hold';
import { languageRelaxed, mayRelax } from './relax-language';

/** Handed on by so many receivers, nobody knows whose it is: a manager, if there is one, is asked before anybody else. */
const BOUNCES_BEFORE_A_MANAGER = 2;
const asksManagerFirst = (handoff: Handoff): boolean =>
  handoff.joined.length === 0 && hopsOf(handoff) >= BOUNCES_BEFORE_A_MANAGER;
/** It came with so many hops that only somebody above, where there is anybody, can decide whose it is: plans have sent the contact in circles. */
const asksOnlyAbove = ({ asked }: Handoff): boolean => (asked.chain?.hops ?? 0) >= MOST_HOPS;

/**
 * The search becomes one stage wider: the person named, the plan's steps, its last resort, the line above; then a new round. The inner stages stay.
 * Always leads somewhere: a search never ends by itself.
 */
export function joinNext(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  if (handoff.exhausted) return [startRound(board, handoff, now)];
  const first = asksManagerFirst(handoff) || asksOnlyAbove(handoff) ? climb(board, handoff, now) : undefined;
  if (first && (first.type !== 'search-exhausted' || handoff.ladder.length > 0))
    return atTheTop(board, handoff, first, now);
  const next = nextToJoin(board, handoff);
  if (!next && mayRelax(board, handoff)) return [languageRelaxed(handoff, now)];
  if (!next) return atTheTop(board, handoff, climb(board, handoff, now), now);
  const nextAt = Math.min(now + holdOf(board, handoff, next.stage), handoff.asked.assist?.promiseAt ?? Infinity);
  return [{ type: 'stage-joined', handoffId: handoff.id, ...next, nextAt, at: now }];
}

/** Where nobody at all is there who could be asked the contact is not kept on the line for nothing: a callback is proposed at once. */
function atTheTop(board: Board, handoff: Handoff, above: SwitchboardEvent, now: number): SwitchboardEvent[] {
  if (isAssist(handoff)) return [above];
  // Where the plan is not asked at all, the line above was the last that might speak the language.
  if (above.type === 'search-exhausted' && mayRelax(board, handoff)) return [languageRelaxed(handoff, now)];
  const nobody = above.type === 'search-exhausted' && hasAskedNobody(handoff) && isDeserted(handoff);
  return nobody && !handoff.holdPassed ? [above, ...passHold(board, handoff, now, 'nobody-there')] : [above];
}

/** In this round; who had the contact before counts as tried in the first without having been asked. */
const hasAskedNobody = (handoff: Handoff): boolean =>
  handoff.tried === undefined || (handoff.round === 1 && handoff.tried.size === visitedBefore(handoff)?.size);

const isDeserted = ({ joined }: Handoff): boolean => joined.every(({ people }) => people.present === 0);

/** Everybody may be asked again, also who declined; the line above again from below. */
function startRound(board: Board, handoff: Handoff, now: number): SwitchboardEvent {
  const nextAt = now + board.rules.timing.offer[handoff.asked.channel];
  return { type: 'round-started', handoffId: handoff.id, round: handoff.round + 1, nextAt, at: now };
}
