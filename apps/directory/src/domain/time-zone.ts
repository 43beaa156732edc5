import { IANAZone } from 'luxon';
import type { WeeklyHours } from '@sambung/contracts';
import { TimeZoneUnknown } from './directory.errors';

/** Whether the IANA database has it. */
export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

/** Refuses hours in a time zone that does not exist: their owner would never be on shift. */
export function requireTimeZone(hours: Pick<WeeklyHours, 'timeZone'> | null, path: string): void {
  if (hours && !isTimeZone(hours.timeZone)) throw new TimeZoneUnknown(`${path}.timeZone`, hours.timeZone);
}
