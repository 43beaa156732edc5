import { howItEnds } from './how-it-ends';

describe('the end of a session', () => {
  const now = Date.parse('2026-11-23T01:00:00Z');
  const until = (expiresAt: string) => ({ signedIn: true, expiresAt });

  it.each([
    ['hours before', until('2026-11-23T09:00:00Z'), '/desk', 'later'],
    ['ten minutes before', until('2026-11-23T01:10:00Z'), '/desk', 'soon'],
    ['when it has come, before anything was refused', until('2026-11-23T01:00:00Z'), '/desk', 'over'],
    ['when the services say that it is over', { signedIn: false }, '/hand-over/h1', 'over'],
    ['where one signs in', { signedIn: false }, '/sign-in', 'later'],
    ['where a phone signs in', { signedIn: false }, '/device', 'later'],
    ['before anything is known of it', undefined, '/desk', 'later'],
    [
      'of a phone, which signs in by another code',
      { ...until('2026-11-23T01:00:00Z'), deviceId: 'd1' },
      '/desk',
      'later',
    ],
  ] as const)('%s', (_, session, page, said) => {
    expect(howItEnds(session, page, now)).toBe(said);
  });
});
