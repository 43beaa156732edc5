import { accepts, cancels, connects, declines, passes, requests } from '../../test/acts';
import { assigned, closed, given, never, offered, queued, so } from '../../test/given';
import { SECONDS, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

describe('accepting an offer', () => {
  it('makes the receiver the owner, while the sender keeps the contact in hand until they are connected', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(accepts('sari', 'h1'))
      .then(
        assigned('h1', 'sari', { epoch: 1 }),
        so(({ board, now }) => {
          expect(board.ownerOf('h1')).toBe('sari');
          expect(board.handoff('h1')).toMatchObject({ state: 'assigned', senderId: 'adi' });
          expect(board.nextDue()).toBe(now + 60 * SECONDS);
        }),
      ));

  it('releases everybody else who was asked at the same time', () =>
    given(aFloor({ askAtOnce: 2 }).with(free('sari'), free('budi')), requests('h1'))
      .when(accepts('budi', 'h1'))
      .then(assigned('h1', 'budi'), closed('h1', 'sari', 'accepted-by-another'), ({ board }) =>
        expect(board.handoff('h1')?.offers).toEqual([]),
      ));

  it('releases whoever a step asked at once; how many is the step’s to say', () => {
    const asking = (askAtOnce: number): Scene =>
      aFloor()
        .reason(
          reason('buy', {
            steps: [{ criteria: { role: 'sales-representative' }, holdSeconds: 60, askAtOnce }],
            lastResort: { employeeId: 'lina' },
          }),
        )
        .with(free('sari'), free('budi'), free('citra'), free('dian'));
    given(asking(3))
      .when(requests('h1'), accepts('budi', 'h1'))
      .thenAmongOthers(
        offered('h1', 'sari'),
        offered('h1', 'citra'),
        assigned('h1', 'budi'),
        closed('h1', 'sari', 'accepted-by-another'),
        closed('h1', 'citra', 'accepted-by-another'),
        ({ board }) => expect(board.handoff('h1')?.offers).toEqual([]),
      );
    given(asking(2))
      .when(requests('h1'))
      .thenAmongOthers(({ board }) => expect(board.handoff('h1')?.offers).toHaveLength(2));
  });

  it('leaves the owner as it was when the second to accept comes too late', () =>
    given(aFloor({ askAtOnce: 2 }).with(free('sari'), free('budi')), requests('h1'), accepts('budi', 'h1'))
      .when(accepts('sari', 'h1'))
      .thenRefused('offer.gone', ({ board }) => expect(board.ownerOf('h1')).toBe('budi')));

  it('is never asked of the same person twice at the same time', () =>
    given(aFloor({ askAtOnce: 2 }).with(free('sari')))
      .when(requests('h1', { channel: 'chat' }))
      .thenAmongOthers(({ board }) => expect(board.handoff('h1')?.offers).toHaveLength(1)));

  it('is refused to anybody but the person asked', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(accepts('budi', 'h1', { offerId: 'h1.1' }))
      .thenRefused('offer.for-somebody-else'));

  it('counts from when the click reached us, not from when its turn came', () =>
    given(aFloor().with(free('sari')), requests('h1'), (scene) => (scene.now += 25 * SECONDS))
      .when(accepts('sari', 'h1', { late: 6 * SECONDS }))
      .then(assigned('h1', 'sari')));

  it('is refused when the click came at the moment of expiry or later, and the handoff stays where it was', () =>
    given(aFloor().with(free('sari')), requests('h1'), (scene) => (scene.now += 25 * SECONDS))
      .when(accepts('sari', 'h1', { late: 5 * SECONDS }))
      .thenRefused('offer.gone', ({ board }) => expect(board.ownerOf('h1')).toBe('adi')));

  it('is refused once the offer has gone on to somebody else', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), declines('sari', 'h1'))
      .when(accepts('sari', 'h1'))
      .thenRefused('offer.gone', ({ board }) =>
        expect(board.handoff('h1')?.offers).toMatchObject([{ receiverId: 'budi' }]),
      ));

  it('a second click gets the first answer', () =>
    given(aFloor().with(free('sari')), requests('h1'), accepts('sari', 'h1'))
      .when(accepts('sari', 'h1'))
      .thenDone());

  it('a second click gets the first answer even when the contact is with them by then', () =>
    given(aFloor().with(free('sari')), requests('h1'), accepts('sari', 'h1'), connects('adi', 'h1'))
      .when(accepts('sari', 'h1'))
      .thenDone());

  it('is refused for an offer that ran out, though they have accepted a later one', () =>
    given(aFloor().with(free('sari')), requests('h1'), passes(20 + 15 + 1), accepts('sari', 'h1'))
      .when(accepts('sari', 'h1', { offerId: 'h1.1' }))
      .thenRefused('offer.gone'));

  it.each([
    ['an offer that never was', 'h1', 'h1.7', 'offer.unknown'],
    ['an offer before the first', 'h1', 'h1.0', 'offer.unknown'],
    ['a number that is none', 'h1', 'h1.01', 'offer.unknown'],
    ['a handoff that never was', 'h9', 'h9.1', 'handoff.unknown'],
  ])('is refused for %s', (_, handoffId, offerId, code) =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(accepts('sari', handoffId, { offerId }))
      .thenRefused(code),
  );

  it('is refused for a handoff that has ended', () =>
    given(aFloor().with(free('sari')), requests('h1'), cancels('adi', 'h1'))
      .when(accepts('sari', 'h1', { offerId: 'h1.1' }))
      .thenRefused('handoff.ended'));

  it('takes the capacity that the offer had reserved, and no more is offered beyond it', () =>
    given(aFloor().with(free('sari')), requests('h1'), accepts('sari', 'h1'))
      .when(requests('h2'))
      .thenAmongOthers(queued('h2', { why: ['at-capacity'] }), never('handoff-offered')));

  it('lets somebody with room hold several chats at once', () =>
    given(aFloor().with(free('sari')), requests('h1', { channel: 'chat' }), accepts('sari', 'h1'))
      .when(requests('h2', { channel: 'chat' }), passes(1))
      .thenAmongOthers(offered('h2', 'sari')));
});
