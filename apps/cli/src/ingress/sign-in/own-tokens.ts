import { SignJWT } from 'jose';
import type { SessionKey } from './session-keys';

/** For what the ingress itself asks the directory: no longer than asking takes. */
const ASKING_SECONDS = 60;

export interface TokenOptions {
  /** The public origin: the `iss` that services believe (`SESSION_ISSUER`). */
  readonly issuer: string;
  readonly audience: string;
  readonly workspace: string;
  readonly seconds: number;
}

export interface Person {
  /** The employee's id; of somebody who is none, a name that no employee can have. */
  readonly sub: string;
  readonly name?: string;
  readonly roles: readonly string[];
}

/** The tokens of the pages: what the services need to know of somebody, and nothing else of what the provider said (ADR 0043). */
export class OwnTokens {
  constructor(
    private readonly keys: readonly [SessionKey, ...SessionKey[]],
    private readonly options: TokenOptions,
  ) {}

  /** For the services: what to check the tokens with. */
  get jwks(): { keys: object[] } {
    return { keys: this.keys.map(({ publicJwk }) => publicJwk) };
  }

  forSession({ sub, name, roles }: Person): Promise<string> {
    return this.sign({ sub, roles, ...(name !== undefined && { name }) }, this.options.seconds);
  }

  /** Reads the directory's people. */
  forAsking(): Promise<string> {
    return this.sign({ sub: 'pages-sign-in', roles: ['admin'] }, ASKING_SECONDS);
  }

  private sign(claims: { sub: string } & Record<string, unknown>, seconds: number): Promise<string> {
    const [{ signing, id }] = this.keys;
    const { issuer, audience, workspace } = this.options;
    return new SignJWT({ workspace, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: id, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(signing);
  }
}
