import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** An Ed25519 private key in PKCS #8 but for its 32 bytes (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SessionKey {
  readonly id: string;
  readonly signing: KeyObject;
  /** What everybody may know. */
  readonly publicJwk: JWK;
  /** AES-256, for what a browser keeps for us and may not read. */
  readonly sealing: Buffer;
}

/**
 * The keys that come of each secret (HKDF, RFC 5869): every instance with the same secrets has the same, so any of them ends what another began. From the
 * key that is published nobody gets to the secret, nor from one key to the other.
 */
export async function sessionKeys(secrets: readonly string[]): Promise<readonly [SessionKey, ...SessionKey[]]> {
  const [first, ...others] = await Promise.all(secrets.map(keyOf));
  if (!first) throw new Error('There is no secret to sign sessions with.');
  return [first, ...others];
}

async function keyOf(secret: string): Promise<SessionKey> {
  const signing = createPrivateKey({
    key: Buffer.concat([PKCS8, derived(secret, 'sambung session signing')]),
    format: 'der',
    type: 'pkcs8',
  });
  const jwk = await exportJWK(createPublicKey(signing));
  const id = await calculateJwkThumbprint(jwk);
  return {
    id,
    signing,
    publicJwk: { ...jwk, kid: id, alg: 'EdDSA', use: 'sig' },
    sealing: derived(secret, 'sambung session sealing'),
  };
}

const derived = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
