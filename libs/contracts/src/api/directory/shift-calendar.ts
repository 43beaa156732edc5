import { z } from 'zod';
import { Timestamp } from '../../vocabulary';

/** `POST /v1/shift-calendars/me`: in which language the calendar’s words are. */
export const ShiftCalendarBody = z.strictObject({ language: z.enum(['id', 'en']).default('id') }).prefault({});
export type ShiftCalendarBody = z.infer<typeof ShiftCalendarBody>;

/** Without what opens it. */
export const ShiftCalendarView = z.object({
  language: z.enum(['id', 'en']),
  createdAt: Timestamp,
  /** When a calendar program asked for it last, to the hour; null: none has yet. */
  readAt: Timestamp.nullable(),
});
export type ShiftCalendarView = z.infer<typeof ShiftCalendarView>;

/** This answer alone holds the address; whoever has it reads the calendar. */
export const NewShiftCalendarView = ShiftCalendarView.extend({ url: z.string() });
export type NewShiftCalendarView = z.infer<typeof NewShiftCalendarView>;
