import { accepts, connects, getsStuck, keepsContact, requests, takesCallback } from '../../test/acts';
import { closed, ended, given, offered } from '../../test/given';
import { free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const waiting = (): Scene => aFloor().with(free('sari')).when(requests('h1'));

describe('keeping the contact', () => {
  it('is the sender’s choice while nobody has accepted', () =>
    given(waiting())
      .when(keepsContact('adi', 'h1'))
      .then(closed('h1', 'sari', 'returned'), ended('h1', 'returned', { because: 'sender-keeps' })));

  it('is nobody else’s choice', () =>
    given(waiting()).when(keepsContact('sari', 'h1')).thenRefused('handoff.not-yours'));

  it('comes too late once it is accepted', () =>
    given(waiting(), accepts('sari', 'h1')).when(keepsContact('adi', 'h1')).thenRefused('handoff.already-accepted'));

  it('comes too late once it is promised', () =>
    given(waiting(), takesCallback('adi', 'h1')).when(keepsContact('adi', 'h1')).thenRefused('handoff.promised'));
});

describe('a handoff of which a record could not be read', () => {
  it('goes back to the sender, aloud, and whoever was asked is free again', () =>
    given(waiting(), requests('h2'))
      .when(getsStuck('h1'))
      .thenAmongOthers(
        closed('h1', 'sari', 'internal-error'),
        ended('h1', 'returned', { because: 'internal-error', byId: null }),
        offered('h2', 'sari'),
      ));

  it.each<[string, (scene: Scene) => unknown]>([
    ['accepted', accepts('sari', 'h1')],
    ['connected', (scene) => scene.when(accepts('sari', 'h1'), connects('adi', 'h1'))],
    ['promised', takesCallback('adi', 'h1')],
  ])('does so also when it is %s, and frees the capacity', (_, act) =>
    given(waiting(), act)
      .when(getsStuck('h1'), requests('h2'))
      .thenAmongOthers(ended('h1', 'returned', { because: 'internal-error' }), offered('h2', 'sari')),
  );

  it('is not revived by it', () =>
    given(waiting(), getsStuck('h1')).when(getsStuck('h1')).thenRefused('handoff.ended'));
});
