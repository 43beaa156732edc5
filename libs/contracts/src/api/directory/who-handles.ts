import { z } from 'zod';
import { BilingualText, Key } from '../../vocabulary';
import { EmployeeCard } from './employee-views';

/** `GET /v1/who-handles`. */
export const WhoHandlesQuery = z.strictObject({
  /** A matter in one’s own words, Indonesian or English: `pajak`, `who does payroll?`. */
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(20).default(5),
});
export type WhoHandlesQuery = z.infer<typeof WhoHandlesQuery>;

/** A duty or a reason that the words mean, and who takes care of it. */
export const HandledMatter = z.object({
  kind: z.enum(['duty', 'reason']),
  key: Key,
  name: BilingualText,
  /** Settles it at once when it can; of reasons alone. */
  shortAnswer: BilingualText.nullable(),
  /** At most five, who is free now first, then by name. */
  people: z.array(
    EmployeeCard.pick({
      employeeId: true,
      name: true,
      roles: true,
      team: true,
      site: true,
      contactPoints: true,
      available: true,
      availableUntil: true,
    }),
  ),
});
/** The best match first. */
export const WhoHandlesAnswer = z.object({ matters: z.array(HandledMatter) });
export type WhoHandlesAnswer = z.infer<typeof WhoHandlesAnswer>;
