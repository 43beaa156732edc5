import type { Channel } from '@sambung/contracts';
import { passes, requests, sees } from '../../test/acts';
import { closed, given, offered } from '../../test/given';
import { free } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('an offer that nobody answers', () => {
  it('goes to the next when it runs out, and the handoff keeps its place', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(passes(20))
      .then(closed('h1', 'sari', 'expired'), offered('h1', 'budi')));

  it.each<[Channel, number]>([
    ['phone', 20],
    ['counter', 30],
    ['chat', 30],
    ['email', 120],
  ])('by %s runs out after %d seconds, and not before', (channel, seconds) =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1', { channel, holdSeconds: 600 }))
      .when(passes(seconds - 1), (scene) => expect(scene.decided()).toEqual([]), passes(1))
      .thenAmongOthers(closed('h1', 'sari', 'expired'), offered('h1', 'budi')),
  );

  it('counts as missed only if it had reached an open desk', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), sees('sari', 'h1'))
      .when(passes(20))
      .then(closed('h1', 'sari', 'expired', true), offered('h1', 'budi')));

  it('holds no capacity afterwards', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), passes(20))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari')));
});
