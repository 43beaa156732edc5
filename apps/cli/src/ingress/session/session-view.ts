import { decodeJwt } from 'jose';

/** `GET /session`: what the pages may know of the token that they cannot read. The services verify it; this is for showing. */
export interface SessionView {
  readonly signedIn: boolean;
  readonly employeeId?: string;
  readonly name?: string;
  readonly workspace?: string;
  readonly roles?: readonly string[];
  /** RFC 3339. */
  readonly expiresAt?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What stands in a token; signed out if it is none, or over. */
export function viewOf(token: string | undefined, now: number): SessionView {
  const claims = claimsOf(token);
  if (!claims?.sub || (claims.exp ?? 0) * 1_000 <= now) return { signedIn: false };
  const { name, workspace, roles } = claims as Record<string, unknown>;
  return {
    signedIn: true,
    employeeId: claims.sub,
    ...(text(name) !== undefined && { name: text(name) ?? '' }),
    ...(text(workspace) !== undefined && { workspace: text(workspace) ?? '' }),
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    expiresAt: new Date((claims.exp ?? 0) * 1_000).toISOString(),
  };
}

/** Seconds for which it is good from now on; undefined if it is no token, or over. */
export function secondsLeft(token: string, now: number): number | undefined {
  const left = Math.floor((claimsOf(token)?.exp ?? 0) - now / 1_000);
  return left > 0 ? left : undefined;
}

function claimsOf(token: string | undefined) {
  try {
    return token === undefined ? undefined : decodeJwt(token);
  } catch {
    return undefined;
  }
}
