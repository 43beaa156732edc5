import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SessionKey } from './session-keys';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a browser keeps for us: it can neither read it nor change it, nor show it for something else (`purpose`). Base64url. */
export function seal(value: object, purpose: string, [key]: readonly [SessionKey, ...SessionKey[]]): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.sealing, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Undefined unless one of the keys sealed exactly this for this purpose. */
export function unseal(text: string, purpose: string, keys: readonly SessionKey[]): unknown {
  for (const key of keys) {
    const value = opened(Buffer.from(text, 'base64url'), purpose, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

function opened(sent: Buffer, purpose: string, { sealing }: SessionKey): unknown {
  try {
    const tag = sent.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const cipher = createDecipheriv(CIPHER, sealing, sent.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
    const text = Buffer.concat([cipher.update(sent.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]);
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}
