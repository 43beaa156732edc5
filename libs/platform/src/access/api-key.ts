import { randomBytes, timingSafeEqual } from 'node:crypto';
import { digestOf, mintSecret } from './secret';

export interface MintedApiKey {
  /** `smb_<prefix>_<secret>`, of a device `smd_…`: shown once, kept nowhere. */
  readonly key: string;
  /** 12 characters: finds the key, proves nothing. */
  readonly prefix: string;
  readonly sha256: string;
}

const SHAPE = /^sm[bd]_([a-z0-9]{8,24})_([A-Za-z0-9_-]{43})$/;

/** A new key with 256 random bits. */
export const mintApiKey = (): MintedApiKey => mint('smb');

/** What a device signs in with from now on: an API key but for its first letters, by which people and programs that look for lost secrets tell them apart. */
export const mintDeviceToken = (): MintedApiKey => mint('smd');

function mint(kind: 'smb' | 'smd'): MintedApiKey {
  const prefix = randomBytes(6).toString('hex');
  const key = `${kind}_${prefix}_${mintSecret().secret}`;
  return { key, prefix, sha256: digestOf(key) };
}

/** The prefix and hash of what was sent, or undefined if it cannot be one of our keys. */
export function parseApiKey(sent: string): { prefix: string; sha256: string } | undefined {
  const prefix = SHAPE.exec(sent)?.[1];
  return prefix === undefined ? undefined : { prefix, sha256: digestOf(sent) };
}

/** Compares two hex digests in the same time wherever they differ. */
export function sameDigest(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left, 'hex'), Buffer.from(right, 'hex')];
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}
