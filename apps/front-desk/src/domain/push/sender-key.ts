import { createPrivateKey, createECDH, generateKeyPairSync, sign } from 'node:crypto';

/** The pair by which push services know who sends (RFC 8292): both base64url, the public one a point, the private one a number. */
export interface SenderKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** RFC 8292, section 2: at most a day. */
const GOOD_FOR_SECONDS = 12 * 3_600;

export function makeSenderKey(): SenderKey {
  const {
    d = '',
    x = '',
    y = '',
  } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}

/**
 * The header `Authorization` of a push to this endpoint: a token signed for that push service, which expires (RFC 8292, section 3). `contact`: whom the
 * service may write to, as `mailto:` or `https:`. `now` in ms.
 */
export function authorizationFor(endpoint: string, key: SenderKey, contact: string | undefined, now: number): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1_000) + GOOD_FOR_SECONDS,
    ...(contact !== undefined && { sub: contact }),
  };
  const unsigned = [{ typ: 'JWT', alg: 'ES256' }, claims].map(encoded).join('.');
  const signature = sign('sha256', Buffer.from(unsigned), { key: privateKeyOf(key), dsaEncoding: 'ieee-p1363' });
  return `vapid t=${unsigned}.${signature.toString('base64url')}, k=${key.publicKey}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

function privateKeyOf({ publicKey, privateKey }: SenderKey) {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'));
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', d: privateKey, x: x ?? '', y: y ?? '' } });
}

/** Whether these 65 bytes are a point on P-256. */
export function isPoint(point: Buffer): boolean {
  try {
    const probe = createECDH('prime256v1');
    probe.generateKeys();
    probe.computeSecret(point);
    return true;
  } catch {
    return false;
  }
}
