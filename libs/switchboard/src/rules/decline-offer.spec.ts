import { accepts, declines, passes, requests, sees } from '../../test/acts';
import { closed, given, never, offered, queued } from '../../test/given';
import { SECONDS, free } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('declining an offer', () => {
  it('passes the handoff on to the next at once', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(declines('sari', 'h1'))
      .then(closed('h1', 'sari', 'declined'), offered('h1', 'budi', { offerId: 'h1.2' })));

  it('never costs the contact: with nobody else there it waits, and the sender still owns it', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(declines('sari', 'h1'))
      .thenAmongOthers(closed('h1', 'sari', 'declined'), queued('h1'), (scene) =>
        expect(scene.board.ownerOf('h1')).toBe('adi'),
      ));

  it('is not asked again in this round', () =>
    given(aFloor().with(free('sari')), requests('h1'), declines('sari', 'h1'))
      .when(passes(14))
      .then());

  it('is asked again in the next round, as a lone colleague who declined must not strand the contact', () =>
    given(aFloor().with(free('sari')), requests('h1'), declines('sari', 'h1'))
      .when(passes(15))
      .thenAmongOthers({ type: 'round-started', round: 2 }, offered('h1', 'sari', { offerId: 'h1.2' })));

  it('does not count as missed, however long the offer was shown', () =>
    given(
      aFloor().with(free('sari'), free('budi')),
      requests('h1'),
      sees('sari', 'h1'),
      passes(19),
      declines('sari', 'h1'),
    )
      .when(requests('h2'), passes(0))
      .thenAmongOthers(never('presence-set')));

  it('puts who declined at the end of the row', () =>
    given(
      aFloor().with(free('sari'), free('budi'), free('citra')),
      requests('h1'),
      declines('sari', 'h1'),
      accepts('budi', 'h1'),
    )
      .when(requests('h2'), passes(0))
      .thenAmongOthers(offered('h2', 'citra')));

  it('is refused to anybody but the person asked', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(declines('budi', 'h1', 'h1.1'))
      .thenRefused('offer.for-somebody-else'));

  it('is refused after the offer has gone on', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), passes(20))
      .when(declines('sari', 'h1', 'h1.1'))
      .thenRefused('offer.gone'));

  it('is refused for an offer that never was', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(declines('sari', 'h1', 'h1.2'))
      .thenRefused('offer.unknown'));

  it('is an answer even a moment before the offer runs out', () =>
    given(
      aFloor().with(free('sari'), free('budi')),
      requests('h1'),
      sees('sari', 'h1'),
      (scene) => (scene.now += 19.999 * SECONDS),
    )
      .when(declines('sari', 'h1'))
      .then(closed('h1', 'sari', 'declined'), offered('h1', 'budi')));
});
