import type { Office } from '@sambung/contracts';
import type { Scope } from './principal';

export interface ApiKeyRecord {
  readonly workspace: string;
  readonly apiKeyId: string;
  /** SHA-256 of the whole key, hex. */
  readonly sha256: string;
  /** Unknown words are ignored: a later version may know more scopes. */
  readonly scopes: readonly (Scope | (string & {}))[];
  /** Milliseconds since 1970; null: no end. */
  readonly expiresAt: number | null;
  readonly revoked: boolean;
  /** Whose device holds it; null: an integration’s key. */
  readonly employeeId: string | null;
}

/** Port: the keys that this service knows, over its own table. Asked before any workspace is known (`database.asWorker`). */
export abstract class ApiKeys {
  abstract find(prefix: string): Promise<ApiKeyRecord | undefined>;
}

export interface EmployeeRights {
  /** False: deactivated; whatever token they hold is refused. */
  readonly active: boolean;
  /** The offices of the roles they hold. */
  readonly offices: ReadonlySet<Office>;
}

/**
 * Port: what this service knows of its workspace's employees, over its own table. Undefined: nobody of that id is known here; such a
 * person keeps the roles that need no employee (hr, integration, admin) and loses the others.
 */
export abstract class EmployeeAccess {
  abstract rightsOf(workspace: string, employeeId: string): Promise<EmployeeRights | undefined>;
}
