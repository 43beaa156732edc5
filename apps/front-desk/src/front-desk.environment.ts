import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';

const seconds = (least: number, most: number) => z.coerce.number().min(least).max(most);

/** What front-desk reads from the environment beyond what all services read. */
export const FrontDeskEnvironment = z.object({
  /** How long somebody stays reachable after their last desk was closed or their instance fell silent, in seconds. */
  REACHABILITY_GRACE_SECONDS: seconds(0.2, 600).default(15),
  /** New handoffs are refused while the oldest record of their partition has waited longer than this to be published, in seconds. */
  OVERLOAD_BACKLOG_SECONDS: seconds(1, 3_600).default(20),
  /** Country of telephone numbers that are written without one: two letters, ISO 3166-1. */
  PHONE_REGION: z.string().default('ID').refine(isSupportedCountry, 'must be a country’s two letters, as in ID'),
  /** How long a desk can be resumed after it was cut, in hours. */
  DESK_EVENTS_HOURS: seconds(0.001, 720).default(48),
  /** How long integrations can read the feed back, in days. */
  FEED_DAYS: seconds(1, 365).default(14),
  /** How long a repeated Idempotency-Key gets the first answer, in hours. */
  IDEMPOTENCY_HOURS: seconds(1, 720).default(48),
  /** Whom a push service may write to about our pushes: mailto: or https:. Apple’s takes none without. */
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)./, 'must begin with mailto: or https://')
    .optional(),
  /** Pushes go to this machine too, and without TLS: for tests alone. */
  PUSH_TO_LOOPBACK: z.stringbool().default(false),
});
export type FrontDeskConfig = z.infer<typeof FrontDeskEnvironment>;
