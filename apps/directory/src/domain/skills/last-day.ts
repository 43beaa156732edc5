import { DateTime } from 'luxon';

/** Today where the workspace is. */
export const dayIn = (timeZone: string, now: number): string =>
  DateTime.fromMillis(now, { zone: timeZone }).toISODate() ?? new Date(now).toISOString().slice(0, 10);

/** The last day of an assessment that holds for some months: the day before the same day of the month; of a shorter month, before its last day. */
export const lastDayOf = (assessedOn: string, months: number): string =>
  DateTime.fromISO(assessedOn, { zone: 'utc' }).plus({ months }).minus({ days: 1 }).toISODate() ?? assessedOn;
