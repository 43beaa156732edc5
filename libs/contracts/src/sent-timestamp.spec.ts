import { PresenceBody, SentTimestamp } from '.';

describe('a time that a caller sends', () => {
  it.each([
    ['2026-11-21T12:00:00+07:00', '2026-11-21T05:00:00.000Z'],
    ['2026-11-21T05:00:00Z', '2026-11-21T05:00:00.000Z'],
    ['2026-11-21T05:00:00.123456-00:30', '2026-11-21T05:30:00.123Z'],
    ['2026-11-21T05:00:00.000Z', '2026-11-21T05:00:00.000Z'],
  ])('may be %s: it is kept as %s', (sent, kept) => expect(SentTimestamp.parse(sent)).toBe(kept));

  it.each(['2026-11-21', '2026-11-21T05:00:00', '2026-13-01T05:00:00Z', '2026-02-30T05:00:00Z', 'tomorrow', ''])(
    'is refused as %s: nobody would know when that is',
    (sent) => expect(SentTimestamp.safeParse(sent).success).toBe(false),
  );

  it('is taken so in a presence that expires', () =>
    expect(PresenceBody.parse({ availability: 'Away', expiresAt: '2026-11-21T12:00:00+07:00' }).expiresAt).toBe(
      '2026-11-21T05:00:00.000Z',
    ));
});
