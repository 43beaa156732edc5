import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

const ISSUER = 'https://issuer.test';

export interface TestToken {
  readonly workspace: string;
  /** The employee's id. */
  readonly sub: string;
  readonly roles: readonly string[];
  /** Seconds from now; negative: expired. One hour by default. */
  readonly expiresIn?: number;
  /** In whose name it is signed; its own by default. */
  readonly issuer?: string;
  /** More or other claims. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Whoever signs the tokens of a test: a new key for each. */
export class TestIssuer {
  static async create(): Promise<TestIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    return new TestIssuer(privateKey, { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' });
  }

  /** For the environment of a service that shall trust it. */
  readonly environment: Readonly<Record<'JWT_ISSUER' | 'JWT_JWKS', string>>;

  private constructor(
    private readonly key: CryptoKey,
    jwk: object,
  ) {
    this.environment = { JWT_ISSUER: ISSUER, JWT_JWKS: JSON.stringify({ keys: [jwk] }) };
  }

  token({ workspace, sub, roles, expiresIn = 3_600, issuer = ISSUER, claims = {} }: TestToken): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ workspace, roles, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setSubject(sub)
      .setIssuer(issuer)
      .setAudience('sambung')
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .sign(this.key);
  }

  /** The header to send. */
  async bearer(token: TestToken): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.token(token)}` };
  }
}
