import { z } from 'zod';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What routing reads from the environment beyond what all services read. */
export const RoutingEnvironment = z.object({
  /** Where the other instances of routing reach this one; by default its own host and port. */
  INSTANCE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** A workspace is written down as a whole after so many decisions. */
  SNAPSHOT_EVERY_DECISIONS: wholeNumber(1, 1_000_000).default(5_000),
  /** Decisions are kept so long, and longer until two verified snapshots stand after them. */
  DECISIONS_KEPT_DAYS: z.coerce.number().min(0).max(3_650).default(30),
  /** Handoffs that are over can be explained so long. */
  EXPLANATIONS_KEPT_DAYS: z.coerce.number().min(0).max(3_650).default(90),
});
export type RoutingConfig = z.infer<typeof RoutingEnvironment>;
