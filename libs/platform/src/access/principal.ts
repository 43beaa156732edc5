import { ApiKeyScope } from '@sambung/contracts';
import { z } from 'zod';

export const Role = z.enum(['back-office', 'front-office', 'manager', 'hr', 'integration', 'admin']);
export type Role = z.infer<typeof Role>;

/** What an API key may do. */
export const Scope = ApiKeyScope;
export type Scope = z.infer<typeof Scope>;

/** Who asks. Built by the guard from a verified token or key alone; nothing of it can be sent in a body, path or header. */
export interface Principal {
  readonly workspace: string;
  /** The employee who asks, or for whom an integration acts. */
  readonly employeeId?: string;
  readonly roles: ReadonlySet<Role>;
  /** `device`: a phone that signed in by code; it is its owner’s, and let in only where a route says so (`devices`). */
  readonly kind: 'person' | 'api-key' | 'device';
  /** What an API key may do; a person has none and needs none. */
  readonly scopes: ReadonlySet<Scope>;
  /** Stable name of the principal inside its workspace: `person:<sub>`, `api-key:<id>`, `api-key:<id>:for:<employee>`, `device:<id>:for:<employee>`. Idempotency keys and limits hang on it. */
  readonly name: string;
  /** When the token or key ends (ms since 1970): streams close then. */
  readonly closesAt?: number;
}
