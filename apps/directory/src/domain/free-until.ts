import { bothAt } from '@sambung/switchboard';
import { DateTime } from 'luxon';
import { openingHoursInForce, type Team } from './catalogue';
import { hoursInForce, type Around } from './employee';
import type { Presence } from './told-presence';

/** What else decides how long somebody stays: their team’s opening hours, holidays, published rotas, and the workspace’s time zone. */
export interface Staying extends Pick<Around, 'timeZone' | 'observances' | 'rotaDays'> {
  /** Theirs; undefined: they are in none. */
  readonly team: Pick<Team, 'id' | 'openingHours'> | undefined;
}

/**
 * Until when somebody who is free now stays so if nothing happens: the end of what they said, of their shift or the work before their next break, or of their team’s opening hours, whichever
 * comes first. Undefined: nothing says that it ends. The hours are those that routing learns, so that both say the same.
 * @param now ms; so is the answer
 */
export function freeUntil(
  employee: Parameters<typeof hoursInForce>[0],
  { expiresAt }: Pick<Presence, 'expiresAt'>,
  { team, ...around }: Staying,
  now: number,
): number | undefined {
  const { timeZone, observances } = around;
  const today = DateTime.fromMillis(now, { zone: timeZone }).toISODate() ?? '';
  const open = team ? openingHoursInForce(team, observances, { timeZone, today }) : null;
  const shift = bothAt(hoursInForce(employee, { ...around, now }), open, now);
  const ends = [shift.on ? shift.until : now, expiresAt === null ? undefined : Date.parse(expiresAt)];
  const known = ends.filter((end) => end !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
