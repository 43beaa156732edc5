import { createCipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';

/** What a browser gave when it subscribed: its public key (65 bytes, a point on P-256) and a shared secret (16 bytes). */
export interface PushReader {
  readonly p256dh: Buffer;
  readonly auth: Buffer;
}

/** One record, as RFC 8291, section 4 wants it. */
const RECORD_SIZE = 4_096;

/**
 * A message that only the browser can read, not the push service on its way (RFC 8291 with the coding `aes128gcm` of RFC 8188). `own` and `salt` are new for
 * each message. Throws if the browser’s key is no point on the curve.
 */
export function encryptPush(
  text: Buffer,
  { p256dh, auth }: PushReader,
  own: ECDH = newKeys(),
  salt: Buffer = randomBytes(16),
): Buffer {
  const sender = own.getPublicKey();
  // RFC 8291, section 3.4.
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, sender]);
  const secret = derive(own.computeSecret(p256dh), auth, info, 32);
  // RFC 8188, section 2.2 and 2.3.
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2: the last record; nothing is padded, as every message is as long as every other.
  const sealed = [cipher.update(Buffer.concat([text, Buffer.of(2)])), cipher.final(), cipher.getAuthTag()];
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_SIZE);
  return Buffer.concat([salt, size, Buffer.of(sender.length), sender, ...sealed]);
}

function newKeys(): ECDH {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  return keys;
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));
