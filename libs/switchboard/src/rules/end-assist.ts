import type { Board } from '../board/board';
import type { AssistHandoff, Handoff } from '../board/handoff';
import type { AssistEnded, SwitchboardEvent } from '../events';
import { excludedPeople } from '../matching/considered';
import type { Pool } from '../matching/pool';
import { isThereFor } from '../matching/there';
import { closeOffers } from './close-offers';
import { mayNobody, whomToCall } from './whom-to-call';

/** No answer came: who asked is told so, aloud, with whom to call instead, or that there is nobody. */
export function unanswered(
  board: Board,
  assist: AssistHandoff,
  because: 'nobody-left' | 'nobody-may' | 'not-taken' | 'not-answered' | 'internal-error',
  now: number,
): SwitchboardEvent[] {
  const callId = whomToCall(board, assist, now) ?? null;
  return endAssist(assist, { end: 'unanswered', because, byId: null, callId }, now);
}

/** Everybody has been asked; or there was nobody to ask, as nobody here may or can. */
export const nobodyLeft = (board: Board, assist: AssistHandoff, now: number): SwitchboardEvent[] =>
  unanswered(board, assist, mayNobody(board, assist) ? 'nobody-may' : 'nobody-left', now);

/** Whoever joined a conversation has done what was asked when it is over. */
export const hasHelped = (assist: AssistHandoff, byId: string, now: number): SwitchboardEvent[] =>
  endAssist(assist, { end: 'answered', because: 'answered', byId }, now);

type Ending = Pick<AssistEnded, 'end' | 'because' | 'byId'> & Partial<Pick<AssistEnded, 'approval' | 'callId'>>;

/** Whoever is asked is released. */
export function endAssist(
  { id: handoffId, senderId: askerId, offers }: Handoff,
  { approval = null, callId = null, ...ending }: Ending,
  now: number,
): SwitchboardEvent[] {
  const closing = ending.because === 'contact-left' ? 'contact-left' : 'cancelled';
  return [
    ...closeOffers(offers, handoffId, closing, now),
    { type: 'assist-ended', handoffId, askerId, ...ending, approval, callId, at: now },
  ];
}

/** Everybody up to the top has been asked, and nobody is there any more who could come free: better to say so than to let a customer wait. */
export function isHopeless(board: Board, assist: Handoff): boolean {
  const nobodyAsked = assist.exhausted && assist.offers.length === 0;
  return nobodyAsked && assist.joined.every(({ people }) => leftIn(board, assist, people) === 0);
}

function leftIn(board: Board, assist: Handoff, pool: Pool): number {
  return pool.present - excludedPeople(board, assist).filter((person) => isThereFor(person, pool.requirement)).length;
}
