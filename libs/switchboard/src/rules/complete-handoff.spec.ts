import { accepts, completes, connects, isCutOff, isReady, passes, requests } from '../../test/acts';
import { ended, given, never, offered, queued } from '../../test/given';
import { free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const accepted = (wrapUpSeconds = 0): Scene =>
  aFloor().with(free('sari', { wrapUpSeconds })).when(requests('h1'), accepts('sari', 'h1'));

describe('completing a handoff', () => {
  it('is done by the receiver, with its outcome, and the receipt says so', () =>
    given(accepted(), connects('adi', 'h1'))
      .when(completes('sari', 'h1', 'sale'))
      .then(ended('h1', 'completed', { outcome: 'sale', byId: 'sari', because: 'completed' })));

  it('without a confirmed connection implies one', () =>
    given(accepted())
      .when(completes('sari', 'h1'))
      .then({ type: 'handoff-connected', receiverId: 'sari' }, ended('h1', 'completed')));

  it('is nobody else’s to do, not even the sender’s', () =>
    given(accepted()).when(completes('adi', 'h1')).thenRefused('handoff.not-yours'));

  it('cannot be done before anybody has accepted', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(completes('sari', 'h1'))
      .thenRefused('handoff.not-accepted'));

  it('counts once', () =>
    given(accepted(), completes('sari', 'h1')).when(completes('sari', 'h1')).thenRefused('handoff.ended'));

  it('frees the receiver for the next', () =>
    given(accepted(), requests('h2')).when(completes('sari', 'h1')).thenAmongOthers(offered('h2', 'sari')));

  it('is followed by wrap-up, in which nothing is offered', () =>
    given(accepted(30), connects('sari', 'h1'), requests('h2'))
      .when(completes('sari', 'h1'), never('handoff-offered'), passes(29), never('handoff-offered'), passes(1))
      .thenAmongOthers(
        { type: 'wrap-up-started', employeeId: 'sari' },
        { type: 'wrap-up-ended', because: 'ran-out' },
        offered('h2', 'sari'),
      ));

  it('is followed by wrap-up until they say that they are ready', () =>
    given(accepted(30), requests('h2'), completes('sari', 'h1'))
      .when(isReady('sari'))
      .thenAmongOthers({ type: 'wrap-up-ended', because: 'said' }, offered('h2', 'sari')));

  it('leaves no wrap-up to end for somebody who has none', () =>
    given(accepted(), completes('sari', 'h1')).when(isReady('sari')).thenDone());

  it('keeps the wrap-up whichever queue the next comes from', () =>
    given(accepted(30), completes('sari', 'h1'))
      .when(requests('h2', { channel: 'chat' }), requests('h3', { namedEmployeeId: 'sari' }))
      .thenAmongOthers(queued('h2', { why: ['in-wrap-up'] }), never('handoff-offered')));

  it('lets wrap-up follow a conversation that was cut off, too', () =>
    given(accepted(30), connects('sari', 'h1'))
      .when(isCutOff('sari', 'h1'))
      .thenAmongOthers({ type: 'wrap-up-started', employeeId: 'sari' }));
});
