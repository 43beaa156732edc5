import type { Board } from '../board/board';
import type { Commit } from './dispatch';
import { passTimeFor, passTimeForHandoff } from './pass-time';

/** Items one tick does, so that commands come in between however much is due. */
const ITEMS = 500;

/** Does what is due, in the order of time, people before handoffs at the same moment: who has gone off shift is not asked for what has just come due. */
export function runDue(board: Board, now: number, commit: Commit): void {
  for (let item = 0; item < ITEMS; item++) {
    const person = board.people.due.first();
    const handoff = board.handoffs.due.first();
    if (person && person.due <= now && (!handoff || person.due <= handoff.due))
      commit(something(passTimeFor(board, person, now), person.id));
    else if (handoff && handoff.due <= now) commit(something(passTimeForHandoff(board, handoff, now), handoff.id));
    else return;
  }
}

/** What is due and leads to nothing would be due for ever. */
function something<T>(events: readonly T[], id: string): readonly T[] {
  if (events.length === 0) throw new Error(`${id} is due, and nothing follows from it`);
  return events;
}
