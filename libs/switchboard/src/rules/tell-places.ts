import type { Board } from '../board/board';
import { type Handoff, isAssist } from '../board/handoff';
import type { PlaceTold } from '../events';
import { expectedWait } from '../expected-wait/expected-wait';
import type { Pool } from '../matching/pool';
import type { Commit } from './dispatch';

/**
 * Places at which whoever waits is told so again. Telling everybody each time that one is accepted would be a message for each who waits and each who
 * is served; so those who come to stand at a mark are told, of whom there are few in any queue, and each passes few on the way.
 */
const MARKS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000];
const FROM_ZERO = MARKS.map((mark) => mark - 1);

/** After all that one command has led to: in each queue that somebody has joined or left, who stands at a mark and elsewhere than they were told. */
export function tellPlaces(board: Board, now: number, commit: Commit): void {
  for (const pool of board.touched.queues) {
    const atMarks = pool.queue.at(FROM_ZERO).map((handoff, index) => ({ handoff, place: MARKS[index] ?? 0 }));
    commit(
      atMarks.filter((each) => isNews(pool, each)).map(({ handoff, place }) => placeTold(board, handoff, place, now)),
    );
  }
}

function placeTold(board: Board, handoff: Handoff, place: number, now: number): PlaceTold {
  return {
    type: 'place-told',
    handoffId: handoff.id,
    place,
    stage: handoff.joined.at(-1)?.stage ?? { kind: 'step', number: 1 },
    expectedWait: expectedWait(board, handoff, now),
    at: now,
  };
}

/**
 * Nearer than they were told, or twice as far: who is overtaken by one is not told so each time. What counts is the place in the widest queue that has
 * joined, as it is the one that was told.
 */
function isNews(pool: Pool, { handoff, place }: { readonly handoff: Handoff; readonly place: number }): boolean {
  const { toldPlace, joined, fresh } = handoff;
  const isWaiting = !isAssist(handoff) && !fresh && joined.at(-1)?.people === pool;
  return isWaiting && toldPlace !== undefined && (place < toldPlace || place >= 2 * toldPlace);
}
