import { z } from 'zod';
import { Availability, Id, Timestamp } from '../../vocabulary';

/** Microsoft Graph's words of `presence.availability` (resource type `presence`, v1.0), as far as somebody can be in them here. */
export const ToldAvailability = z.enum([...Availability.options, 'PresenceUnknown']);

/** What everybody may know of what somebody is doing now. */
export const ToldPresence = z.object({
  employeeId: Id,
  availability: ToldAvailability,
  /** Graph’s word. Words of the company’s own (`Lunch`) are for the person, their managers, hr and admin; others get Graph’s word for the availability. */
  activity: z.string(),
  /** Null: nothing is known. */
  since: Timestamp.nullable(),
  /** Until when it holds if nothing else is said. Null: until something else is said. */
  expiresAt: Timestamp.nullable(),
});
export type ToldPresence = z.infer<typeof ToldPresence>;

/** `GET /v1/employees/presence?ids=`. */
export const PresenceQuery = z.strictObject({
  ids: z
    .string()
    .max(20_000)
    .transform((text) => text.split(',').map((id) => id.trim()))
    .pipe(z.array(Id).min(1).max(200)),
});
export type PresenceQuery = z.infer<typeof PresenceQuery>;

/** In the order of the ids that were asked for, each once; whoever does not exist, or works here no longer, is missing. */
export const ToldPresenceList = z.object({ presences: z.array(ToldPresence) });
