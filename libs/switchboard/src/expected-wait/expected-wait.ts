import type { ExpectedWait } from '@sambung/contracts';
import type { Board } from '../board/board';
import type { Handoff, Joined } from '../board/handoff';
import { teamConcerned } from '../board/lines';
import { openingHoursOf } from '../board/open-hours';
import { shiftAt } from '../board/working-hours';
import type { Person } from '../board/person';
import { excludedPeople } from '../matching/considered';
import type { Pool } from '../matching/pool';
import { fits } from '../matching/requirement';
import type { Awaited } from './awaited';
import type { Scores } from './calibration';
import { type WaitForecast, waitWith } from './wait-forecast';

const MINUTE = 60_000;

/**
 * The wait until acceptance of a handoff where it stands now, by the stage at which it is likely to be taken first. Null where there is no honest estimate:
 * too few were accepted from these queues so far, nobody is at work who may be asked for it, they stand still, or the team is likely to close before.
 */
export function expectedWait(board: Board, handoff: Handoff, now: number): ExpectedWait | null {
  const waits = handoff.joined.flatMap((joined) => waitFor(board, handoff, joined, now) ?? []);
  const soonest = waits.reduce<ExpectedWait | null>(
    (best, each) => (best && best.seconds <= each.seconds ? best : each),
    null,
  );
  return soonest && now + soonest.seconds * 1_000 < closingTime(board, handoff, now) ? soonest : null;
}

/** Whoever has just come is told what takes the last wait into account; on the way it is the place alone, as the last wait was a whole one. */
function waitFor(board: Board, handoff: Handoff, joined: Joined, now: number): ExpectedWait | undefined {
  const { queue, credit, foretold } = awaitedAt(board, handoff, joined, now);
  if (!foretold) return undefined;
  const { coming, waiting } = board.waits.scoresFor(queue, credit);
  const began = handoff.awaited.find((each) => each.queue === queue)?.at ?? now;
  return began === now ? inSeconds(foretold.told, coming) : inSeconds(foretold.byPlace, waiting);
}

/** What can be said of its wait for the people of one stage. */
export function awaitedAt(board: Board, handoff: Handoff, { people }: Joined, now: number): Awaited {
  const place = people.queue.countBefore(handoff) + 1;
  const foretold = board.waits.get(people.key)?.forecast(place, staffOf(people), now, staffFor(board, handoff, people));
  const credit = Math.round((handoff.asked.requestedAt - handoff.virtualAt) / MINUTE);
  return { queue: people.key, at: now, credit, ...(foretold && { foretold }) };
}

/** How many of them are at work: serving, or free to. Whoever is on a break takes nobody. */
export const staffOf = (pool: Pool): number =>
  pool.requirement.fillIn ? pool.present : pool.count('ready') + pool.count('wrap-up');

/** How many of those may be asked for it: not who sent it, whom it excludes, who was asked in this round. */
function staffFor(board: Board, handoff: Handoff, pool: Pool): number {
  const { requirement } = pool;
  const isAtWork = (person: Person): boolean =>
    requirement.fillIn ? person.fillIn : person.standing === 'ready' || person.standing === 'wrap-up';
  const excluded = excludedPeople(board, handoff).filter((person) => isAtWork(person) && fits(person, requirement));
  return staffOf(pool) - excluded.length;
}

/** When the team concerned closes (ms); `now` where it is closed, Infinity where it never does. */
function closingTime(board: Board, { plan }: Handoff, now: number): number {
  const hours = openingHoursOf(board, teamConcerned(board, plan) ?? null);
  const { on, until = Infinity } = shiftAt(hours, now);
  return on ? until : now;
}

const inSeconds = (forecast: WaitForecast, { low, middle, high }: Scores): ExpectedWait => ({
  seconds: Math.round(waitWith(middle, forecast)),
  from: Math.round(waitWith(low, forecast)),
  until: Math.round(waitWith(high, forecast)),
});
