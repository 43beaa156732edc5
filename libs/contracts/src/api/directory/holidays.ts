import { z } from 'zod';
import { ShownText } from '../../shown-text';
import { Id, Key, TimeZone } from '../../vocabulary';

const body = {
  name: ShownText(200),
  /** For events that say a moment in UTC: where their days begin. */
  timeZone: TimeZone,
  /** Whose holidays these are; neither sites nor teams named: everybody’s. */
  siteIds: z.array(Id).max(500).default([]),
  teamIds: z.array(Id).max(500).default([]),
  /** Only events in whose description or categories this stands: calendars mix what is free with what is merely marked. */
  where: ShownText(200).nullable().default(null),
  /** UIDs of events that are no holidays here. */
  leaveOut: z.array(z.string().max(255)).max(1_000).default([]),
  /** Take what can be understood, although `problems` are left. */
  skipProblems: z.boolean().default(false),
  /** iCalendar (RFC 5545), as it is in the file. */
  ics: z.string().max(1_000_000),
};

/** `POST /v1/holiday-calendars`. */
export const HolidayCalendarBody = z.strictObject({ key: Key, ...body });
export type HolidayCalendarBody = z.infer<typeof HolidayCalendarBody>;
/** `PUT /v1/holiday-calendars/{key}`. */
export const HolidayCalendarReplacement = z.strictObject(body);
export type HolidayCalendarReplacement = z.infer<typeof HolidayCalendarReplacement>;

export const HolidayCalendarQuery = z.strictObject({ dryRun: z.stringbool().default(false) });

const Holiday = z.object({ date: z.iso.date(), name: z.string() });

export const HolidayCalendarView = z.object({
  key: Key,
  name: z.string(),
  timeZone: TimeZone,
  siteIds: z.array(Id),
  teamIds: z.array(Id),
  holidays: z.array(Holiday),
  /** Recurring events are known until this day; import again before. */
  knownUntil: z.iso.date(),
  version: z.int(),
});
export type HolidayCalendarView = z.infer<typeof HolidayCalendarView>;
export const HolidayCalendarList = z.object({ calendars: z.array(HolidayCalendarView) });

const HolidayProblem = z.object({
  /** Of the file, from 1. */
  line: z.int(),
  uid: z.string().nullable(),
  code: z.enum([
    'unreadable',
    'not-whole-days',
    'date-wrong',
    'too-long',
    'recurrence-not-understood',
    'twice',
    'too-many',
  ]),
  message: z.string(),
});
export type HolidayProblem = z.infer<typeof HolidayProblem>;

export const ImportedHolidays = HolidayCalendarView.extend({
  dryRun: z.boolean(),
  added: z.array(Holiday),
  removed: z.array(Holiday),
  renamed: z.array(Holiday.extend({ before: z.string() })),
  unchanged: z.int(),
  /** Days before last year or beyond `knownUntil`, cancelled events, and those that were left out as asked. */
  leftOut: z.int(),
  problems: z.array(HolidayProblem),
});
export type ImportedHolidays = z.infer<typeof ImportedHolidays>;
