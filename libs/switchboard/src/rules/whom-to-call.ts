import type { Board } from '../board/board';
import { type AssistHandoff, isExcluded, receiverOf } from '../board/handoff';
import { deputiesOf, firstManagerFor, lineAbove } from '../board/lines';
import { byId } from '../board/ordered-list';
import type { Person } from '../board/person';
import { fits } from '../matching/requirement';
import { isThereFor } from '../matching/there';
import { mayBeAsked } from './escalate';

/** So many people are looked through for somebody who is not free now: of more who fit somebody is hardly ever free. */
const LOOKED_THROUGH = 1_000;

/**
 * Who can help instead, by telephone: whoever answers for the question before anybody else who fits, and who is there before who is not. Nobody who has
 * said no, let it pass or given it back, nobody who lacks what was asked for, never who asked. Undefined where nobody is left.
 */
export function whomToCall(board: Board, assist: AssistHandoff, now: number): string | undefined {
  const line = lineOf(board, assist).filter((person) => mayBeAsked(assist, person) && !hasHadIt(assist, person));
  const there = line.find(({ fillIn }) => fillIn) ?? freeIn(assist, now);
  if (there) return there.id;
  const [first] = othersWhoFit(board, assist);
  return (first?.there ? first.person : (line[0] ?? first?.person))?.id;
}

/** Nobody in the company but who asks has what is asked for, there or not. */
export function mayNobody(board: Board, { asked, joined, senderId }: AssistHandoff): boolean {
  const { kind } = asked.assist.ask;
  if (kind !== 'approval' && kind !== 'language') return false;
  const asker = board.people.get(senderId);
  return joined.every(({ people }) => people.members === (asker && fits(asker, people.requirement) ? 1 : 0));
}

/** The person asked by name, then the line above with its deputies. */
function lineOf(board: Board, { plan }: AssistHandoff): Person[] {
  const first = firstManagerFor(board, plan);
  const line = [plan.lastResort.employeeId, ...(first === undefined ? [] : [first, ...lineAbove(board, first)])];
  return line.flatMap((id) => {
    const person = board.people.get(id);
    return person ? [person, ...deputiesOf(board, id)] : [];
  });
}

function freeIn(assist: AssistHandoff, now: number): Person | undefined {
  for (const { people } of assist.joined)
    for (const person of people.free.inOrder(now)) if (!hasHadIt(assist, person)) return person;
  return undefined;
}

/** Busy, or not there: of those who are there, and else of all, always the same. */
function othersWhoFit(board: Board, assist: AssistHandoff): { readonly person: Person; readonly there: boolean }[] {
  const found = assist.joined.flatMap(({ people: { anchors, requirement } }) => {
    const looked = anchors.reduce((sum, anchor) => sum + board.people.countAt(anchor), 0);
    if (looked > LOOKED_THROUGH) return [];
    const near = anchors.flatMap((anchor) => [...board.people.at(anchor)]);
    const fitting = near.filter((person) => fits(person, requirement) && !hasHadIt(assist, person));
    return fitting.map((person) => ({ person, there: isThereFor(person, requirement) }));
  });
  return found.sort((a, b) => Number(b.there) - Number(a.there) || byId(a.person, b.person));
}

const hasHadIt = (assist: AssistHandoff, { id }: Person): boolean =>
  isExcluded(assist, id) || receiverOf(assist) === id;
