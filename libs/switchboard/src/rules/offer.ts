import type { Board } from '../board/board';
import { type Handoff, isAssist } from '../board/handoff';
import type { HandoffOffered, RoomKept } from '../events';
import type { Match, Matcher } from '../matching/matcher';
import { roomKept } from './keep-room';
import { whyAsked } from './why';

/** Asks them, unless they are to be kept free for something that has waited longer and needs more room. */
export function offerOrKeepRoom(
  board: Board,
  matcher: Matcher,
  handoff: Handoff,
  match: Match,
  now: number,
): HandoffOffered | RoomKept {
  return roomKept(board, handoff, match, now) ?? offerTo(board, matcher, handoff, match, now);
}

/** Reserves the handoff for somebody for as long as its channel allows. */
function offerTo(board: Board, matcher: Matcher, handoff: Handoff, match: Match, now: number): HandoffOffered {
  return {
    type: 'handoff-offered',
    handoffId: handoff.id,
    offerId: `${handoff.id}.${String(handoff.offersMade + 1)}`,
    receiverId: match.person.id,
    stage: match.joined.stage,
    why: whyAsked(board, handoff, match, now),
    considered: matcher.considered(handoff),
    expiresAt: Math.min(now + board.rules.timing.offer[handoff.asked.channel], lastMomentOf(handoff)),
    at: now,
  };
}

/** Nobody is asked for longer than the question stands. */
export const lastMomentOf = (handoff: Handoff): number => (isAssist(handoff) ? handoff.asked.holdAt : Infinity);
