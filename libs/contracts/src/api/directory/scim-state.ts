import { z } from 'zod';
import { Timestamp } from '../../vocabulary';
import { ApiKeyView } from './api-keys';

/** Something that an identity provider wrote, or tried to. */
export const ScimRequestView = z.object({
  number: z.int(),
  at: Timestamp,
  method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']),
  resource: z.enum(['User', 'Group']),
  /** Whom or what it was about: an employee’s or a team’s id; null: it was refused before there was one. */
  resourceId: z.string().nullable(),
  /** What they are called now; null: they are not here (any more). */
  name: z.string().nullable(),
  /** Why it was refused (docs/ERRORS.md); null: it was done. */
  code: z.string().nullable(),
  /** What was refused, in the words that the identity provider got; null: it was done. */
  detail: z.string().nullable(),
  /** The key’s name; null: somebody tried it out themself. */
  key: z.string().nullable(),
});
export type ScimRequestView = z.infer<typeof ScimRequestView>;

/** `GET /v1/scim-state`: whether an identity provider is connected, and what it sent last. */
export const ScimState = z.object({
  /** Keys that may sync and were not revoked, the newest first. */
  keys: z.array(ApiKeyView),
  /** The newest hundred of 30 days, the newest first. */
  requests: z.array(ScimRequestView),
});
export type ScimState = z.infer<typeof ScimState>;
