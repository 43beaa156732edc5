import { accepts, cancels, connects, requests, takesCallback } from '../../test/acts';
import { closed, ended, given, offered } from '../../test/given';
import { free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const waiting = (): Scene =>
  aFloor()
    .with(free('sari', { wrapUpSeconds: 30 }))
    .when(requests('h1'));
const accepted = (): Scene => waiting().when(accepts('sari', 'h1'));

describe('cancelling a handoff', () => {
  it('when the contact has left releases whoever is being asked, at once', () =>
    given(waiting())
      .when(cancels('adi', 'h1'))
      .then(closed('h1', 'sari', 'contact-left'), ended('h1', 'cancelled', { because: 'contact-left' })));

  it('frees the person asked for the next', () =>
    given(waiting(), requests('h2'))
      .when(cancels('adi', 'h1', 'not-needed'))
      .thenAmongOthers(closed('h1', 'sari', 'cancelled'), offered('h2', 'sari')));

  it.each(['adi', 'sari'])('is possible after acceptance when the contact has left, by whoever sees it: %s', (byId) =>
    given(accepted())
      .when(cancels(byId, 'h1'))
      .then(ended('h1', 'cancelled', { byId })),
  );

  it('of a conversation is followed by wrap-up', () =>
    given(accepted(), connects('adi', 'h1'))
      .when(cancels('sari', 'h1'))
      .then(ended('h1', 'cancelled'), { type: 'wrap-up-started', employeeId: 'sari' }));

  it('as no longer needed is for the sender, until the contact is with the receiver', () => {
    given(accepted())
      .when(cancels('sari', 'h1', 'not-needed'))
      .thenRefused('handoff.not-yours');
    given(accepted(), connects('adi', 'h1'))
      .when(cancels('adi', 'h1', 'not-needed'))
      .thenRefused('handoff.already-connected');
    given(accepted())
      .when(cancels('adi', 'h1', 'not-needed'))
      .then(ended('h1', 'cancelled', { because: 'not-needed' }));
  });

  it('is not for people who have nothing to do with it', () =>
    given(waiting()).when(cancels('budi', 'h1')).thenRefused('handoff.not-yours'));

  it('for an erasure asks nobody, whatever the handoff has come to', () => {
    given(waiting())
      .when(cancels('hr', 'h1', 'erased'))
      .thenAmongOthers(ended('h1', 'cancelled', { because: 'erased' }));
    given(accepted(), connects('adi', 'h1'))
      .when(cancels('hr', 'h1', 'erased'))
      .thenAmongOthers(ended('h1', 'cancelled'));
    given(waiting(), takesCallback('adi', 'h1'))
      .when(cancels('hr', 'h1', 'erased'))
      .then(ended('h1', 'cancelled'));
  });

  it('ends a callback of which its owner says that the contact no longer wants it', () =>
    given(waiting(), takesCallback('adi', 'h1'))
      .when(cancels('lina', 'h1'))
      .then(ended('h1', 'cancelled', { byId: 'lina' })));

  it('is refused once it has ended', () =>
    given(waiting(), cancels('adi', 'h1')).when(cancels('adi', 'h1')).thenRefused('handoff.ended'));
});
