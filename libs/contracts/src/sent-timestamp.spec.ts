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

  it.each(['9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+14:00'])(
    'is refused as %s: in UTC its year has not four digits, and nothing could keep it',
    (sent) => expect(SentTimestamp.safeParse(sent).error?.issues[0]?.message).toContain('year in UTC'),
  );

  it('is taken so in a presence that expires', () =>
    expect(PresenceBody.parse({ availability: 'Away', expiresAt: '2026-11-21T12:00:00+07:00' }).expiresAt).toBe(
      '2026-11-21T05:00:00.000Z',
    ));
});
