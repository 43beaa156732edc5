import type { Authority } from '@sambung/contracts';
import { authoritiesOf, BeyondOwnAuthority, DelegationOver, requireToCome, requireWithin } from './delegation';

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

  it('stands beside what is their own, which they keep when it ends', () => {
    const own = refund(5, null);
    expect(authoritiesOf([own], [delegated(100)])).toEqual([own, delegated(100)]);
    expect(authoritiesOf([own])).toEqual([own]);
  });

  it('never pushes out what is their own, however much others let them decide', () => {
    const own = Array.from({ length: 50 }, (_, index) => ({ what: `own-${index}`, upTo: null, until: null }));
    expect(authoritiesOf(own, [delegated(100)])).toEqual(own);
  });

  it('is refused until a time that is over', () =>
    expect(() => {
      requireToCome(delegated(1, -1), NOW);
    }).toThrow(DelegationOver));
});
