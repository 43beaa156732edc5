import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { CONFIG, type Config } from '../config/environment';
import { CredentialsInvalid, KeysUnavailable } from './access.errors';
import { PublishedKeys } from './published-keys';
import { VerifiedTokens } from './verified-tokens';

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

/** Checks who made a token, for whom, and until when. Throws CredentialsInvalid without saying which, KeysUnavailable if the issuer is away. */
@Injectable()
export class VerifyToken {
  private readonly keys: JWTVerifyGetKey;
  private readonly verified = new VerifiedTokens();

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.keys = config.JWT_JWKS
      ? createLocalJWKSet(JSON.parse(config.JWT_JWKS) as JSONWebKeySet)
      : new PublishedKeys(new URL(config.JWT_JWKS_URL ?? '')).get;
  }

  async verify(token: string): Promise<JWTPayload> {
    const known = this.verified.find(token);
    if (known) return known;
    const claims = await this.check(token);
    this.verified.remember(token, claims);
    return claims;
  }

  private async check(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.config.JWT_ISSUER,
        audience: this.config.JWT_AUDIENCE,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) throw new CredentialsInvalid();
      throw new KeysUnavailable();
    }
  }
}
