import { z } from 'zod';
import { Timestamp, TimeZone } from '../../vocabulary';

/** ISO 3166-1 alpha-2: how national telephone numbers are read. */
export const Region = z.string().regex(/^[A-Z]{2}$/, 'two capital letters, such as ID');

/** `PUT /v1/workspace`. */
export const WorkspaceBody = z.strictObject({
  region: Region,
  timeZone: TimeZone,
  /** Whether routing may learn how long people take and how often they settle what they take. Left out: as it was; at first not. Switched off, what was learned is deleted. */
  learnedRates: z.boolean().optional(),
});
export type WorkspaceBody = z.infer<typeof WorkspaceBody>;

export const WorkspaceView = z.object({
  workspace: z.string(),
  region: Region,
  timeZone: TimeZone,
  learnedRates: z.boolean(),
  version: z.int(),
  /** When every subject's state was last published again. */
  republishedAt: Timestamp.nullable(),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

export const RepublishAnswer = z.object({ status: z.literal('started') });
