import { DEFAULT_POLICY, USABLE_POLICY_NAMES } from '@sambung/switchboard';
import { z } from 'zod';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What routing reads from the environment beyond what all services read. */
export const RoutingEnvironment = z.object({
  /** Where the other instances of routing reach this one; by default its own host and port. */
  INSTANCE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** A workspace is written down as a whole after so many decisions. */
  SNAPSHOT_EVERY_DECISIONS: wholeNumber(1, 1_000_000).default(5_000),
  /** How often it is looked for workspaces to write down, in seconds. */
  SNAPSHOT_LOOK_SECONDS: z.coerce.number().min(0.1).max(86_400).default(60),
  /** Decisions are kept so long, and longer until two verified snapshots stand after them. */
  DECISIONS_KEPT_DAYS: z.coerce.number().min(0).max(3_650).default(30),
  /** Handoffs that are over can be explained so long; never shorter than a duplicate of their request may still be in a topic. */
  EXPLANATIONS_KEPT_DAYS: z.coerce.number().min(10).max(3_650).default(90),
  /** How often it is looked whose staffing is to be planned anew, in seconds; under policies that go by it, once an hour. */
  STAFFING_LOOK_SECONDS: z.coerce.number().min(0.1).max(86_400).default(60),
  /** How much memory (MiB) a thread may take that plays the log again for somebody who asks: a preview of a plan, or why somebody was not asked. */
  LOOK_BACK_MEMORY_MB: wholeNumber(64, 65_536).default(1_024),
  /** Who of several who fit is asked first, and what somebody who comes free is asked for: the policies of docs/SIMULATION.md. */
  DISPATCH_POLICY: z.enum(USABLE_POLICY_NAMES).default(DEFAULT_POLICY.name),
});
export type RoutingConfig = z.infer<typeof RoutingEnvironment>;
