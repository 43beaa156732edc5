import { accepts, asksFor, declines, passes, requests, sees, wantsAMoment } from '../../test/acts';
import { assigned, closed, given, never, offered, so } from '../../test/given';
import { SECONDS, free, team } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const floor = (): Scene => aFloor().with(free('sari'), free('budi')).when(requests('h1'));

describe('a moment more', () => {
  it('makes the offer last as long again', () =>
    given(floor(), passes(15))
      .when(wantsAMoment('sari', 'h1'), passes(20))
      .thenAmongOthers({ type: 'offer-extended', receiverId: 'sari' }, never('offer-closed'), ({ board, now }) =>
        expect(board.handoff('h1')?.offers).toMatchObject([{ receiverId: 'sari', expiresAt: now + 5 * SECONDS }]),
      ));

  it('is enough to accept in', () =>
    given(floor(), passes(15), wantsAMoment('sari', 'h1'), passes(20))
      .when(accepts('sari', 'h1'))
      .then(assigned('h1', 'sari')));

  it('is over, too, at some time, and then the offer was missed', () =>
    given(floor(), sees('sari', 'h1'), wantsAMoment('sari', 'h1'))
      .when(passes(40))
      .thenAmongOthers(closed('h1', 'sari', 'expired', true), offered('h1', 'budi')));

  it('is given once', () =>
    given(floor(), wantsAMoment('sari', 'h1')).when(wantsAMoment('sari', 'h1')).thenRefused('offer.already-extended'));

  it('is for the person asked', () =>
    given(floor())
      .when((scene) =>
        scene.do({
          type: 'extend-offer',
          commandId: 'x',
          receivedAt: scene.now,
          handoffId: 'h1',
          byId: 'budi',
          offerId: 'h1.1',
        }),
      )
      .thenRefused('offer.for-somebody-else'));

  it('comes too late for an offer that is gone', () =>
    given(floor(), declines('sari', 'h1')).when(wantsAMoment('sari', 'h1')).thenRefused('offer.gone'));
});

describe('a moment more for a colleague’s question', () => {
  const CLERK = { role: 'accountant', teamId: 'tax' };
  /** Budi is asked, and Tono behind him. */
  const asked = (promiseSeconds: number): Scene =>
    aFloor()
      .team(team('tax', null))
      .with(free('sari'), free('budi', CLERK), free('tono', CLERK))
      .when(asksFor('a1', { kind: 'team', teamId: 'tax' }, { promiseSeconds }));
  const untilOf = ({ board, now }: Scene): number[] | undefined =>
    board.handoff('a1')?.offers.map(({ expiresAt }) => (expiresAt - now) / SECONDS);

  it('lets whoever is asked be asked for as long again', () =>
    given(asked(60), passes(15))
      .when(wantsAMoment('budi', 'a1'), passes(20))
      .thenAmongOthers(
        { type: 'offer-extended', receiverId: 'budi', assist: true },
        so((scene) => {
          expect(untilOf(scene)).toEqual([5]);
        }),
      ));

  it('lasts no longer than the question', () =>
    given(asked(10), passes(5))
      .when(wantsAMoment('budi', 'a1'))
      .thenAmongOthers(
        so((scene) => {
          expect(untilOf(scene)).toEqual([25]);
        }),
      ));

  it('is refused where there is no more time', () =>
    given(asked(10), passes(15), declines('budi', 'a1'))
      .when(wantsAMoment('tono', 'a1'))
      .thenRefused('assist.no-more-time'));
});
