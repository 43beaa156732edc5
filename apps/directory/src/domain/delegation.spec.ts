import type { Authority } from '@sambung/contracts';
import { BeyondOwnAuthority, DelegationOver, requireWithin, withDelegation } from './delegation';

const NOW = Date.UTC(2026, 10, 21, 5);
const inDays = (days: number): string => new Date(NOW + days * 86_400_000).toISOString();
const refund = (upTo: number | null, until: string | null): Authority => ({ what: 'refund', upTo, until });
const delegated = (upTo: number | null, days = 7) => ({ what: 'refund', upTo, until: inDays(days) });

describe('delegating authority', () => {
  it.each<[string, Authority, ReturnType<typeof delegated>]>([
    ['as much as they have', refund(500, null), delegated(500)],
    ['less than they have', refund(500, null), delegated(100)],
    ['without limit where they have none', refund(null, null), delegated(null)],
    ['for as long as they have it', refund(null, inDays(7)), delegated(100)],
  ])('is possible of %s', (_, own, what) => {
    expect(() => {
      requireWithin([own], what, NOW);
    }).not.toThrow();
  });

  it.each<[string, Authority, ReturnType<typeof delegated>]>([
    ['more than they have', refund(500, null), delegated(501)],
    ['without limit where they have one', refund(500, null), delegated(null)],
    ['for longer than they have it', refund(null, inDays(6)), delegated(100)],
    ['what they had until yesterday', refund(null, inDays(-1)), delegated(100, 1)],
    ['another matter', { what: 'complaints', upTo: null, until: null }, delegated(100)],
  ])('is refused of %s', (_, own, what) => {
    expect(() => {
      requireWithin([own], what, NOW);
    }).toThrow(BeyondOwnAuthority);
  });

  it('takes the place of what they held of the same matter, and lets go of what is over', () => {
    const complaints = { what: 'complaints', upTo: null, until: null };
    const over = { what: 'discount', upTo: 10, until: inDays(-1) };
    expect(withDelegation([complaints, refund(5, null), over], delegated(100), NOW)).toEqual([
      complaints,
      delegated(100),
    ]);
  });

  it('is refused until a time that is over', () =>
    expect(() => withDelegation([], delegated(1, -1), NOW)).toThrow(DelegationOver));
});
