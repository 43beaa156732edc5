import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const REFRESH_MS = 10 * 60_000;
/** A key that the issuer took back is refused after this at the latest, also while the issuer cannot be reached. */
const TRUST_MS = 24 * 3_600_000;

/**
 * The issuer's keys. Fetched at the first token, again for an unknown key (at most every 30 s, however many such tokens come), and every ten
 * minutes in the background: an issuer that is away for an hour locks nobody out.
 */
export class PublishedKeys {
  private readonly remote: ReturnType<typeof createRemoteJWKSet>;
  private readAt = 0;
  private triedAt = 0;

  constructor(url: URL) {
    this.remote = createRemoteJWKSet(url, { cooldownDuration: 30_000, timeoutDuration: 5_000, cacheMaxAge: TRUST_MS });
  }

  readonly get: JWTVerifyGetKey = async (header, token) => {
    if (this.readAt > 0 && Date.now() - Math.max(this.readAt, this.triedAt) > REFRESH_MS) void this.refresh();
    const key = await this.remote(header, token);
    if (this.readAt === 0) this.readAt = Date.now();
    return key;
  };

  private async refresh(): Promise<void> {
    this.triedAt = Date.now();
    await this.remote.reload().then(
      () => (this.readAt = Date.now()),
      () => undefined,
    );
  }
}
