import { z } from 'zod';

/** Where a page ended: rank, word, name, id, and the query it belongs to (a cursor of another query would skip people without a word). */
export const EmployeePosition = z.object({
  rank: z.number(),
  word: z.string(),
  name: z.string(),
  id: z.string(),
  of: z.string(),
});
export type EmployeePosition = z.infer<typeof EmployeePosition>;
