import { z } from 'zod';
import { Id } from '../../vocabulary';

/** Base64url of so many bytes. */
const bytes = (length: number) =>
  z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((length * 4) / 3)}}$`), `base64url of ${length} bytes`);

/** `GET /v1/desk/push`. */
export const PushKeyView = z.object({
  /** What a browser subscribes with (`applicationServerKey`): a point on P-256, base64url. */
  publicKey: z.string(),
});
export type PushKeyView = z.infer<typeof PushKeyView>;

/** `PUT /v1/desk/push`: a PushSubscription as browsers write it. */
export const PushSubscriptionBody = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(2_000),
  keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
});
export type PushSubscriptionBody = z.infer<typeof PushSubscriptionBody>;
export const PushSubscriptionView = z.object({ subscriptionId: Id });
export type PushSubscriptionView = z.infer<typeof PushSubscriptionView>;
