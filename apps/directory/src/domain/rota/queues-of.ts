import type { QueueBody } from '@sambung/contracts';
import { minutesOf, peopleNeeded, SLOT_MINUTES, usualWeek, type Horizon, type Queue } from '@sambung/rota';

type Need = QueueBody['needs'][number];

/**
 * How many people each queue needs in each quarter of an hour: as it is said, or worked out from what comes. What is said of a date goes before what is said of a
 * weekday, and that before every day; history fills in where nothing is said.
 * @param closed dates on which nobody is needed
 */
export function queuesOf(bodies: readonly QueueBody[], horizon: Horizon, closed: ReadonlySet<string>): Queue[] {
  return bodies.map((body) => {
    // A holiday is no usual day of its weekday.
    const usual = usualWeek(body.history.filter(({ date }) => !closed.has(date)));
    const people = Array.from({ length: horizon.slots }, (_, slot) => {
      const { date, minute, weekday } = horizon.wallClock(slot);
      if (closed.has(date)) return 0;
      const need = bestOf(body.needs.filter((each) => isThen(each, date, weekday, minute)));
      if (need) return 'people' in need ? need.people : neededFor(need, body);
      const known = usual.get(weekday)?.get(Math.floor(minute / SLOT_MINUTES));
      return known ? neededFor(known, body) : 0;
    });
    return { key: body.key, people };
  });
}

function isThen(need: Need, date: string, weekday: number, minute: number): boolean {
  if (need.date !== undefined && need.date !== date) return false;
  if (need.weekday !== undefined && need.weekday !== weekday) return false;
  const [from, to] = [minutesOf(need.from), minutesOf(need.to)];
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The most particular; of two alike, the later one. */
function bestOf(needs: readonly Need[]): Need | undefined {
  const rank = ({ date, weekday }: Need): number => (date !== undefined ? 2 : weekday !== undefined ? 1 : 0);
  return [...needs].reverse().sort((a, b) => rank(b) - rank(a))[0];
}

function neededFor(
  { contacts, handleSeconds }: { readonly contacts: number; readonly handleSeconds: number },
  { target: { patienceSeconds, ...target } }: QueueBody,
): number {
  return peopleNeeded({ contacts, handleSeconds, patienceSeconds, intervalSeconds: SLOT_MINUTES * 60 }, target);
}
