import { bothAt } from '@sambung/switchboard';
import type { WeeklyHours } from '@sambung/contracts';
import type { Employee } from './employee';
import { hoursWithAbsences } from './absences';
import type { Presence } from './told-presence';

/** What else decides how long somebody stays: their team's opening hours, and the workspace's time zone. */
export interface Staying {
  readonly openingHours: WeeklyHours | null;
  readonly timeZone: string;
}

/**
 * Until when somebody who is free now stays so if nothing happens: the end of what they said, or of their shift, whichever comes first. Undefined: nothing
 * says that it ends.
 * @param now ms; so is the answer
 */
export function freeUntil(
  employee: Pick<Employee, 'workingHours' | 'absences'>,
  { expiresAt }: Pick<Presence, 'expiresAt'>,
  { openingHours, timeZone }: Staying,
  now: number,
): number | undefined {
  const shift = bothAt(hoursWithAbsences(employee, timeZone, now), openingHours, now);
  const ends = [shift.on ? shift.until : now, expiresAt === null ? undefined : Date.parse(expiresAt)];
  const known = ends.filter((end) => end !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
