import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { Pool } from '../matching/pool';
import { awaitedAt, staffOf } from './expected-wait';
import { type Awaited, NOWHERE } from './awaited';

/** It was said that a handoff waits: from now on it counts in the queue of each stage that has joined, with what is forecast there the first time. */
export function beginToWait(board: Board, handoff: Handoff, now: number): void {
  const before = new Set(handoff.awaited.map(({ queue }) => queue));
  const joined = handoff.joined.filter(({ people }) => !before.has(people.key));
  handoff.awaited = [...handoff.awaited, ...joined.map((each) => awaitedAt(board, handoff, each, now))];
  for (const { people } of joined) board.waits.enter(people.key, now, staffOf(people));
}

/** It waits no longer. Call it while its stages are still joined. */
export function stopWaiting(board: Board, handoff: Handoff, now: number, how: 'accepted' | 'gone'): void {
  for (const awaited of handoff.awaited) {
    const people = peopleOf(handoff, awaited);
    const staff = people ? staffOf(people) : 0;
    const before = people?.queue.countBefore(handoff) ?? 0;
    board.waits.leave(awaited, { now, staff, how, before });
  }
  handoff.awaited = NOWHERE;
}

const peopleOf = ({ joined }: Handoff, { queue }: Awaited): Pool | undefined =>
  joined.find(({ people }) => people.key === queue)?.people;
