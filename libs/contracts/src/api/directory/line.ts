import { z } from 'zod';
import { Authority, Id, Timestamp } from '../../vocabulary';

/** `GET /v1/employees/{id}/line`. */
export const LineQuery = z.strictObject({
  /** How many levels of reports are shown: 1 is who reports to them directly. */
  levels: z.coerce.number().int().min(1).max(20).default(1),
});
export type LineQuery = z.infer<typeof LineQuery>;

const Colleague = z.object({ employeeId: Id, name: z.string() });

/** Who stands above, beside and below somebody. Who works here no longer is left out, and the line goes on behind them. */
export const LineView = z.object({
  employee: Colleague,
  /** Their manager, the manager’s manager…: nearest first. */
  managers: z.array(Colleague),
  /** Their deputy, the deputy’s deputy…: nearest first. */
  deputies: z.array(Colleague),
  /** For whom they are the deputy. */
  standsInFor: z.array(Colleague),
  /** Level by level, then by name; at most 500. */
  reports: z.array(Colleague.extend({ managerId: Id, level: z.int() })),
  /** There are more reports than are shown. */
  more: z.boolean(),
  /** What they let others decide, and others let them; for themself, their managers, hr and admin. `from` null: the company. */
  delegations: z
    .array(
      z.object({
        what: Authority.shape.what,
        upTo: Authority.shape.upTo,
        until: Timestamp,
        from: Colleague.nullable(),
        to: Colleague,
      }),
    )
    .optional(),
});
export type LineView = z.infer<typeof LineView>;
