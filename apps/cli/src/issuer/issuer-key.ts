import { existsSync, readFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { writeSecret } from '../start/write-secret';

export interface IssuerKey {
  readonly privateKey: CryptoKey;
  /** What everybody may know. */
  readonly publicJwk: JWK;
}

const ALGORITHM = 'ES256';

/** The key that tokens are signed with: kept in a file that its owner alone can read, so that tokens outlive a restart. */
export async function keepIssuerKey(file: string): Promise<IssuerKey> {
  if (!existsSync(file)) writeSecret(file, JSON.stringify(await newKey()));
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const { d: _secret, ...publicJwk } = jwk;
  return { privateKey: (await importJWK(jwk, ALGORITHM)) as CryptoKey, publicJwk };
}

async function newKey(): Promise<JWK> {
  const jwk = await exportJWK((await generateKeyPair(ALGORITHM, { extractable: true })).privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' };
}
