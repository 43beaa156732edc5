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
  /** Of a device that signed in by code: it sees Hand over and Desk alone. */
  readonly deviceId?: string;
  /** People sign in with the company's identity provider here: `GET /session/begin`. Its name may be empty. */
  readonly provider?: { readonly name: string };
  /** Where the browser goes who has signed out, to sign out at the provider too. */
  readonly goTo?: string;
}

export const SIGNED_OUT: SessionView = { signedIn: false };

/** The seconds since 1970 that a Date can hold (ECMA-262, section 21.4.1.1). */
const END_OF_DATES = 8.64e12;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What stands in a token; signed out if it is none, or over. */
export function viewOf(token: string | undefined, now: number): SessionView {
  const claims = claimsOf(token);
  if (!claims?.sub || claims.exp * 1_000 <= now) return SIGNED_OUT;
  const { name, workspace, roles } = claims;
  return {
    signedIn: true,
    employeeId: claims.sub,
    ...(text(name) !== undefined && { name: text(name) ?? '' }),
    ...(text(workspace) !== undefined && { workspace: text(workspace) ?? '' }),
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    expiresAt: new Date(claims.exp * 1_000).toISOString(),
  };
}

interface Claims extends Readonly<Record<string, unknown>> {
  readonly sub: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** Undefined unless it says whose it is, and until when: a moment that no date can hold would otherwise stay in the cookie and fail at every page. */
function claimsOf(token: string | undefined): Claims | undefined {
  try {
    if (token === undefined) return undefined;
    const { sub, exp, ...others }: Record<string, unknown> = decodeJwt(token);
    if (typeof sub !== 'string' || !Number.isSafeInteger(exp) || Number(exp) >= END_OF_DATES) return undefined;
    return { ...others, sub, exp: Number(exp) };
  } catch {
    return undefined;
  }
}
