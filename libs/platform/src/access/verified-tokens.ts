/** What a service goes by in a token, under one name whatever its issuer calls it. */
export interface VerifiedToken {
  readonly sub: string;
  /** Seconds since 1970. */
  readonly exp: number;
  readonly workspace: unknown;
  readonly roles: unknown;
}

const REMEMBER_MS = 30_000;
const MOST = 10_000;

/**
 * Tokens whose signature was good a moment ago: a desk sends the same one with every request, and a signature is dear to check. A key that
 * the issuer takes back stops counting within half a minute.
 */
export class VerifiedTokens {
  private readonly known = new Map<string, { claims: VerifiedToken; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  find(token: string): VerifiedToken | undefined {
    const found = this.known.get(token);
    return found && found.until > this.now() ? found.claims : undefined;
  }

  remember(token: string, claims: VerifiedToken): void {
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(token, { claims, until: Math.min(this.now() + REMEMBER_MS, claims.exp * 1_000) });
  }
}
