import type { Board } from '../board/board';
import type { AssistHandoff, Handoff } from '../board/handoff';
import { deputiesOf, firstManagerFor, isActive, lineAbove } from '../board/lines';
import type { Person } from '../board/person';
import type { AssistEnded, SwitchboardEvent } from '../events';
import { excludedPeople } from '../matching/considered';
import type { Pool } from '../matching/pool';
import { isThereFor } from '../matching/there';
import { closeOffers } from './close-offers';

/** No answer came: who asked is told so, aloud, with whom to call instead. */
export function unanswered(
  board: Board,
  assist: AssistHandoff,
  because: 'nobody-left' | 'not-taken' | 'not-answered' | 'internal-error',
  now: number,
): SwitchboardEvent[] {
  const callId = whomToCall(board, assist) ?? null;
  return endAssist(assist, { end: 'unanswered', because, byId: null, callId }, now);
}

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
  return assist.exhausted && assist.joined.every(({ people }) => leftIn(board, assist, people) === 0);
}

function leftIn(board: Board, assist: Handoff, pool: Pool): number {
  return pool.present - excludedPeople(board, assist).filter((person) => isThereFor(person, pool.requirement)).length;
}

/** Whoever answers for the question: the person asked by name, then the line above with its deputies; who can be reached first. Never who asked. */
function whomToCall(board: Board, { plan, senderId }: Handoff): string | undefined {
  const first = firstManagerFor(board, plan);
  const line = [plan.lastResort.employeeId, ...(first === undefined ? [] : [first, ...lineAbove(board, first)])];
  const people = line
    .flatMap((id) => [id, ...deputiesOf(board, id).map((deputy) => deputy.id)])
    .filter((id) => id !== senderId && isActive(board, id))
    .flatMap((id): Person[] => [board.people.get(id)].filter((person) => person !== undefined));
  return (people.find(({ fillIn }) => fillIn) ?? people[0])?.id;
}
