import { createHash, randomBytes } from 'node:crypto';

/** What opens something by itself, such as the address of a calendar: 256 random bits. Shown once; its digest is kept. */
export interface MintedSecret {
  /** 43 letters that stand in an address as they are. */
  readonly secret: string;
  readonly sha256: string;
}

export function mintSecret(): MintedSecret {
  const secret = randomBytes(32).toString('base64url');
  return { secret, sha256: digestOf(secret) };
}

/** SHA-256, hex. Of 256 random bits it needs no salt and no slow function: there is nothing to guess. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
