import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor';
import { fingerprintOf } from './idempotency-key.decorator';
import { preferredWait } from './prefer-wait.decorator';
import { MinuteCounts } from './rate-limit';
import { CursorInvalid } from './request.errors';

describe('a cursor', () => {
  const Place = z.tuple([z.string(), z.int()]);

  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(['Ångström', 7]), Place)).toEqual(['Ångström', 7]);
  });

  it.each([
    '',
    'nonsense',
    encodeCursor(['a']),
    encodeCursor({ a: 1 }),
    encodeCursor(['x'.repeat(2_000), 1]),
    encodeCursor(['a\0b', 1]),
    encodeCursor(['a\ud800', 1]),
  ])('that is not ours is refused (%#)', (cursor) => {
    expect(() => decodeCursor(cursor, Place)).toThrow(CursorInvalid);
  });
});

describe('Prefer: wait', () => {
  it.each([
    ['wait=5', 5],
    ['respond-async, wait=10', 10],
    ['wait = "7"; foo', 7],
    ['wait=100', 30],
    ['WAIT=3', 3],
    ['await=5', undefined],
    ['wait=soon', undefined],
    [undefined, undefined],
  ])('%s is %s seconds', (header, seconds) => {
    expect(preferredWait(header, 30)).toBe(seconds);
  });
});

describe('a fingerprint of a body', () => {
  it('is the same whatever the order of its fields, and another one for another wish', () => {
    expect(fingerprintOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(fingerprintOf({ b: { d: null, c: [1, 2] }, a: 1 }));
    expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [2, 1] }));
    expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }));
  });
});

describe('the count of requests', () => {
  it('begins anew after its minute, and forgets principals that are gone', async () => {
    let now = 0;
    const counts = new MinuteCounts(() => now);
    const hit = () => counts.increment('toko/sari', 60_000, 2);
    expect([(await hit()).isBlocked, (await hit()).isBlocked, (await hit()).isBlocked]).toEqual([false, false, true]);
    now = 60_000;
    expect((await hit()).isBlocked).toBe(false);
  });
});
