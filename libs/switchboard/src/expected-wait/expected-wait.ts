import type { ExpectedWait } from '@sambung/contracts';
import type { Board } from '../board/board';
import type { Handoff, Joined } from '../board/handoff';
import type { Pool } from '../matching/pool';
import type { Scores } from './calibration';
import type { Awaited } from './awaited';
import { type WaitForecast, waitWith } from './wait-forecast';

const MINUTE = 60_000;

/**
 * The wait until acceptance of a handoff where it stands now, by the stage at which it is likely to be taken first. Null where there is no honest estimate:
 * too few were accepted from these queues so far, nobody is at work, or they stand still.
 */
export function expectedWait(board: Board, handoff: Handoff, now: number): ExpectedWait | null {
  const waits = handoff.joined.flatMap((joined) => {
    const { queue, credit, forecast } = awaitedAt(board, handoff, joined, now);
    return forecast ? [inSeconds(forecast, board.waits.scoresFor(queue, credit))] : [];
  });
  return waits.reduce<ExpectedWait | null>((best, each) => (best && best.seconds <= each.seconds ? best : each), null);
}

/** What can be said of its wait for the people of one stage. */
export function awaitedAt(board: Board, handoff: Handoff, { people }: Joined, now: number): Awaited {
  const place = people.queue.countBefore(handoff) + 1;
  const forecast = board.waits.get(people.key)?.forecast(place, staffOf(people), now);
  const credit = Math.round((handoff.asked.requestedAt - handoff.virtualAt) / MINUTE);
  return { queue: people.key, at: now, credit, ...(forecast && { forecast }) };
}

/** How many of them are at work: serving, or free to. Whoever is on a break takes nobody. */
export const staffOf = (pool: Pool): number =>
  pool.requirement.fillIn ? pool.present : pool.count('ready') + pool.count('wrap-up');

const inSeconds = (forecast: WaitForecast, { low, middle, high }: Scores): ExpectedWait => ({
  seconds: Math.round(waitWith(middle, forecast)),
  from: Math.round(waitWith(low, forecast)),
  until: Math.round(waitWith(high, forecast)),
});
