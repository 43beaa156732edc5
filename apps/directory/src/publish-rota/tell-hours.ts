import type { RotaShift } from '@sambung/contracts';
import type { Change } from '../change/change';
import { RotaDaysTaken } from '../domain/rota/rota.errors';
import { lockEmployees } from '../persistence/lock-employees';
import { findTakenDays, publishDays, type PublishedDay } from '../persistence/rota/publish-days';
import type { StoredRota } from '../persistence/rota/rotas';

/**
 * Puts the rota’s days in place of what it said before, for these people on these dates, and tells everybody whom that is about: in the transaction of the
 * change, events with it. Throws RotaDaysTaken.
 */
export async function tellHours(
  change: Change,
  rota: StoredRota,
  shifts: readonly RotaShift[],
  people: readonly string[],
  dates: readonly string[],
): Promise<void> {
  const { manager, workspace } = change;
  await requireFreeDays(change, rota, people, dates);
  const days = people.flatMap((employeeId) =>
    dates.map((date): PublishedDay => {
      const own = shifts.filter((each) => each.employeeId === employeeId && each.date === date);
      return { employeeId, date, spans: own.flatMap(atWork) };
    }),
  );
  const changed = await publishDays(manager, rota, days);
  await change.employeesChanged(await lockEmployees(manager, workspace, changed));
}

/** Throws RotaDaysTaken where another published rota decides a day of one of them. */
export async function requireFreeDays(
  { manager, workspace }: Change,
  { id }: StoredRota,
  people: readonly string[],
  dates: readonly string[],
): Promise<void> {
  const taken = await findTakenDays(manager, workspace, id, people, dates);
  if (taken.length > 0) throw new RotaDaysTaken(taken);
}

/** Breaks left out. */
function atWork({ from, to, breaks }: RotaShift): [number, number][] {
  const edges = [from, ...breaks.flatMap((each) => [each.from, each.to]), to].map((at) => Date.parse(at));
  const spans: [number, number][] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) spans.push([edges[at] ?? 0, edges[at + 1] ?? 0]);
  return spans.filter(([begin, end]) => begin < end);
}
