import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, decodeJwt, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { CONFIG, type Config } from '../config/environment';
import { CredentialsInvalid, KeysUnavailable } from './access.errors';
import { PublishedKeys } from './published-keys';
import { VerifiedTokens, type VerifiedToken } from './verified-tokens';

/** Asymmetric only: with a shared secret every service could make tokens, and “none” is none. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_SECONDS = 30;

/** Somebody who makes tokens: the company's identity provider, or the ingress for people of the pages. */
interface TrustedIssuer {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  readonly workspaceClaim: string;
  readonly rolesClaim: string;
}

/** Checks who made a token, for whom, and until when. Throws CredentialsInvalid without saying which, KeysUnavailable if the issuer is away. */
@Injectable()
export class VerifyToken {
  private readonly issuers: readonly TrustedIssuer[];
  private readonly verified = new VerifiedTokens();

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.issuers = issuersOf(config);
  }

  async verify(token: string): Promise<VerifiedToken> {
    const known = this.verified.find(token);
    if (known) return known;
    const claims = await this.check(token);
    this.verified.remember(token, claims);
    return claims;
  }

  private async check(token: string): Promise<VerifiedToken> {
    try {
      const { iss } = decodeJwt(token);
      // By its own keys alone: neither of them may speak for the other.
      const trusted = this.issuers.find(({ issuer }) => issuer === iss);
      if (!trusted) throw new CredentialsInvalid();
      const { payload } = await jwtVerify(token, trusted.keys, {
        issuer: trusted.issuer,
        audience: this.config.JWT_AUDIENCE,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      const { sub = '', exp = 0, [trusted.workspaceClaim]: workspace, [trusted.rolesClaim]: roles } = payload;
      return { sub, exp, workspace, roles };
    } catch (error) {
      if (error instanceof CredentialsInvalid) throw error;
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) throw new CredentialsInvalid();
      throw new KeysUnavailable();
    }
  }
}

function issuersOf(config: Config): TrustedIssuer[] {
  const { SESSION_ISSUER: pages, SESSION_JWKS_URL: keys } = config;
  const company = {
    issuer: config.JWT_ISSUER,
    keys: config.JWT_JWKS
      ? createLocalJWKSet(JSON.parse(config.JWT_JWKS) as JSONWebKeySet)
      : new PublishedKeys(new URL(config.JWT_JWKS_URL ?? '')).get,
    workspaceClaim: config.JWT_WORKSPACE_CLAIM,
    rolesClaim: config.JWT_ROLES_CLAIM,
  };
  if (pages === undefined || keys === undefined) return [company];
  const published = new PublishedKeys(new URL(keys)).get;
  return [company, { issuer: pages, keys: published, workspaceClaim: 'workspace', rolesClaim: 'roles' }];
}
