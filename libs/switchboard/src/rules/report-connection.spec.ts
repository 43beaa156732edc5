import {
  accepts,
  completes,
  connects,
  declines,
  findsNobody,
  isCutOff,
  passes,
  requests,
  takesCallback,
} from '../../test/acts';
import { given, never, offered, promised, so } from '../../test/given';
import { MINUTES, free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const accepted = (): Scene => aFloor().with(free('sari'), free('budi')).when(requests('h1'), accepts('sari', 'h1'));

describe('connecting the contact', () => {
  it.each(['adi', 'sari'])('is confirmed by either side: %s', (byId) =>
    given(accepted())
      .when(connects(byId, 'h1'))
      .then({ type: 'handoff-connected', handoffId: 'h1', receiverId: 'sari' }),
  );

  it('is confirmed once', () => given(accepted(), connects('adi', 'h1')).when(connects('sari', 'h1')).thenDone());

  it('is nothing that anybody else can report', () =>
    given(accepted()).when(connects('budi', 'h1')).thenRefused('handoff.not-yours'));

  it('cannot be reported before anybody has accepted', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(connects('adi', 'h1'))
      .thenRefused('handoff.not-accepted'));

  it('goes to the next at its place when nobody picks up, and the one who did not is not asked again in this round', () =>
    given(accepted())
      .when(findsNobody('adi', 'h1'))
      .thenAmongOthers({ type: 'handoff-not-picked-up', receiverId: 'sari' }, offered('h1', 'budi'), ({ board }) =>
        expect(board.ownerOf('h1')).toBe('adi'),
      ));

  it('frees the capacity of who did not pick up', () =>
    given(accepted(), findsNobody('adi', 'h1')).when(requests('h2')).thenAmongOthers(offered('h2', 'sari')));

  it('asks who did not pick up again in the next round', () =>
    given(accepted(), findsNobody('adi', 'h1'), declines('budi', 'h1'))
      .when(passes(15))
      .thenAmongOthers(offered('h1', 'budi')));

  it('is cut off into a callback by whoever accepted', () =>
    given(accepted(), connects('adi', 'h1'))
      .when(isCutOff('sari', 'h1'))
      .then(
        promised('h1', 'sari', { because: 'cut-off', kind: 'callback', reachable: true, epoch: 2 }),
        so(({ board, now }) =>
          expect(board.handoff('h1')).toMatchObject({ state: 'promised', ownerId: 'sari', dueAt: now + 15 * MINUTES }),
        ),
      ));

  it('is cut off once, whoever says so', () =>
    given(accepted(), isCutOff('adi', 'h1')).when(isCutOff('sari', 'h1')).thenDone());

  it('is cut off for those two alone to say, also the second time', () =>
    given(accepted(), isCutOff('adi', 'h1')).when(isCutOff('budi', 'h1')).thenRefused('handoff.not-yours'));

  it('cannot be cut off where a callback was chosen and nobody was connected', () =>
    given(aFloor(), requests('h1'), takesCallback('adi', 'h1'))
      .when(isCutOff('adi', 'h1'))
      .thenRefused('handoff.promised'));

  it('cannot be cut off, or found unanswered, before anybody has accepted', () => {
    const waiting = aFloor().with(free('sari')).when(requests('h1'));
    given(waiting).when(isCutOff('adi', 'h1')).thenRefused('handoff.not-accepted');
    given(waiting).when(findsNobody('adi', 'h1')).thenRefused('handoff.not-accepted');
  });

  it('cannot be found unanswered once they are together', () =>
    given(accepted(), connects('adi', 'h1')).when(findsNobody('adi', 'h1')).thenRefused('handoff.already-connected'));

  it('cannot be reported on after it has become a callback', () =>
    given(accepted(), isCutOff('adi', 'h1')).when(connects('sari', 'h1')).thenRefused('handoff.promised'));
});

describe('a connection that nobody confirms', () => {
  it('is asked about after a minute', () =>
    given(accepted()).when(passes(60)).then({ type: 'connection-unconfirmed', handoffId: 'h1', receiverId: 'sari' }));

  it('counts as cut off after two, and is never offered on, as they may be in mid-conversation', () =>
    given(accepted(), passes(119))
      .when(passes(1))
      .then(promised('h1', 'sari', { because: 'cut-off' }), never('handoff-offered')));

  it('may be confirmed until then', () =>
    given(accepted(), passes(119), connects('sari', 'h1')).when(passes(3_600)).then());

  it('may be completed as kept by its owner later', () =>
    given(accepted(), passes(120))
      .when(completes('sari', 'h1'))
      .then({ type: 'handoff-ended', end: 'promise-kept', outcome: 'helped', byId: 'sari' }));

  it('frees the capacity of the owner, who calls back when they can', () =>
    given(accepted(), passes(120))
      .when(requests('h2', { namedEmployeeId: 'sari' }))
      .thenAmongOthers(offered('h2', 'sari')));
});
