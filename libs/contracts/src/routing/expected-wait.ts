import { z } from 'zod';

/** How long somebody will wait until they are accepted, in whole seconds from the moment it is told. */
export const ExpectedWait = z.object({
  /** Half of all wait less. */
  seconds: z.int().min(0),
  /** Eight of ten wait at least so long, and at most `until`: one of ten less, one of ten more. */
  from: z.int().min(0),
  until: z.int().min(0),
});
export type ExpectedWait = z.infer<typeof ExpectedWait>;
