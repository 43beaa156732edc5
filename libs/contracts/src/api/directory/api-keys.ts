import { z } from 'zod';
import { ShownText } from '../../shown-text';
import { Id, SentTimestamp, Timestamp } from '../../vocabulary';

/** What an integration’s key may do. */
export const ApiKeyScope = z.enum([
  'handoffs:read',
  'handoffs:write',
  'desk:write',
  'presence:write',
  'directory:read',
  'directory:write',
  'events:read',
  'routing:read',
  /** An identity provider: people and groups over SCIM, read and written. */
  'scim:write',
]);

/** `POST /v1/api-keys`. */
export const ApiKeyBody = z.strictObject({
  /** What it is for: “PBX of Surabaya”. */
  name: ShownText(100),
  scopes: z.array(ApiKeyScope).min(1).max(20),
  /** Null: until it is revoked. */
  expiresAt: SentTimestamp.nullable().default(null),
});
export type ApiKeyBody = z.infer<typeof ApiKeyBody>;

export const ApiKeyView = z.object({
  apiKeyId: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: Timestamp,
  /** Null: not an employee here (any more), or issued before that was kept. */
  createdBy: z.object({ employeeId: Id, name: z.string() }).nullable(),
  /** When the directory or SCIM last answered it, to five minutes; null: never. Of the other services nothing is said. */
  usedAt: Timestamp.nullable(),
  expiresAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;
/** The only answer that ever holds the key itself. */
export const NewApiKeyView = ApiKeyView.extend({ key: z.string() });
export type NewApiKeyView = z.infer<typeof NewApiKeyView>;
export const ApiKeyList = z.object({ apiKeys: z.array(ApiKeyView) });
