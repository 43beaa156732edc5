import { createECDH, createPublicKey, verify } from 'node:crypto';
import { encryptPush } from './encrypt-push';
import { authorizationFor, isPoint, makeSenderKey } from './sender-key';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

describe('a push', () => {
  it('is encrypted for the browser alone, byte for byte as RFC 8291 has it (appendix A)', () => {
    const own = createECDH('prime256v1');
    own.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'));
    const reader = {
      p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
      auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
    };
    const sealed = encryptPush(
      Buffer.from('When I grow up, I want to be a watermelon'),
      reader,
      own,
      bytes('DGv6ra1nlYgDCS1FRnbzlw'),
    );
    expect(sealed.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  it('says to each push service who sends it, signed for that one and for hours only', () => {
    const key = makeSenderKey();
    const header = authorizationFor('https://push.example/send/abc?x=1', key, 'mailto:ops@toko.test', 1_000_000);
    const [, head = '', body = '', signature = '', sent] =
      /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
    expect(sent).toBe(key.publicKey);
    expect(JSON.parse(bytes(body).toString())).toEqual({
      ...{ aud: 'https://push.example', exp: 1_000 + 12 * 3_600, sub: 'mailto:ops@toko.test' },
    });
    const point = bytes(key.publicKey);
    const jwk = {
      ...{ kty: 'EC', crv: 'P-256' },
      ...{ x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
    };
    const publicKey = createPublicKey({ format: 'jwk', key: jwk });
    const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${body}`), signed, bytes(signature))).toBe(true);
  });

  it('takes no key that is none', () => {
    expect([isPoint(bytes(makeSenderKey().publicKey)), isPoint(Buffer.alloc(65, 4)), isPoint(Buffer.alloc(0))]).toEqual(
      [...[true, false, false]],
    );
  });
});
