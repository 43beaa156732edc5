import { declines, passes, requests, sees } from '../../test/acts';
import { closed, given, offered } from '../../test/given';
import { SECONDS, free } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('an offer that reaches an open desk', () => {
  it('is noted once, whatever desks it is shown on', () =>
    given(aFloor().with(free('sari')), requests('h1'), sees('sari', 'h1'))
      .when(sees('sari', 'h1'))
      .thenDone());

  it('does not count as shown when it got there too late', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), (scene) => (scene.now += 20 * SECONDS))
      .when(sees('sari', 'h1'), passes(0))
      .then({ type: 'command-done' }, closed('h1', 'sari', 'expired', false), offered('h1', 'budi')));

  it('changes nothing after it has gone on', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), declines('sari', 'h1'))
      .when(sees('sari', 'h1', 'h1.1'))
      .thenDone());

  it('is refused for an offer that never was', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(sees('sari', 'h1', 'h1.5'))
      .thenRefused('offer.unknown'));
});
