import type { AssistAsk } from '@sambung/contracts';
import { accepts, asksFor, isDoneWith, isEngaged, isErased, passes, requests } from '../../test/acts';
import { type Expected, closed, given, never, so } from '../../test/given';
import { free, team } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

describe('a question about somebody who walked in', () => {
  const engagementId = 'walk-in';
  const TAX: AssistAsk = { kind: 'team', teamId: 'tax' };
  const CLERK = { role: 'accountant', teamId: 'tax', capacity: { units: 1, weights: {} } };
  /** Tono and Umi are accountants. */
  const floor = (): Scene =>
    aFloor().team(team('tax', null)).with(free('tono', CLERK), free('umi', CLERK), free('vera'));
  /** Vera serves a customer who walked in, and nobody else. */
  const shop = (): Scene => floor().when(isEngaged('vera'));
  const asksAboutThem = asksFor('a1', TAX, { askerId: 'vera', engagementId });
  const over: Expected = {
    ...{ type: 'assist-ended', handoffId: 'a1', askerId: 'vera', end: 'withdrawn', because: 'engagement-over' },
    byId: null,
  };

  it('is withdrawn when they have been served, and whoever was asked is free for others', () =>
    given(shop(), asksAboutThem)
      .when(isDoneWith('vera'))
      .thenAmongOthers(
        closed('a1', 'tono', 'cancelled'),
        over,
        so(({ board }) => {
          expect(board.handoff('a1')).toBeUndefined();
        }),
      ));

  it('also when a colleague has accepted it', () =>
    given(shop(), asksAboutThem, accepts('tono', 'a1')).when(isDoneWith('vera')).thenAmongOthers(over));

  it('also when the engagement runs out by itself', () =>
    given(floor(), isEngaged('vera', { seconds: 30 }), asksAboutThem)
      .when(passes(30))
      .thenAmongOthers(over));

  it('is about the one whom they serve, where they have nobody else in hand, without its being said', () =>
    given(shop(), asksFor('a1', TAX, { askerId: 'vera' }))
      .when(isDoneWith('vera'))
      .thenAmongOthers(over));

  it('goes on where nobody can know about whom it is: they serve two, or have a contact in hand as well', () => {
    given(shop().when(isEngaged('vera', { id: 'another' })), asksFor('a1', TAX, { askerId: 'vera' }))
      .when(isDoneWith('vera'), isDoneWith('vera', 'another'))
      .thenAmongOthers(never('assist-ended'));
    given(floor(), requests('h1'), accepts('vera', 'h1'), isEngaged('vera'), asksFor('a1', TAX, { askerId: 'vera' }))
      .when(isDoneWith('vera'))
      .thenAmongOthers(never('assist-ended'));
  });

  it('goes on when another engagement of theirs ends, or one of somebody else that is called the same', () =>
    given(shop().when(isEngaged('vera', { id: 'another' }), isEngaged('umi')), asksAboutThem)
      .when(isDoneWith('vera', 'another'), isDoneWith('umi'))
      .thenAmongOthers(never('assist-ended')));

  it('is refused for somebody who has gone already, or whom a colleague serves', () => {
    given(shop(), isDoneWith('vera')).when(asksAboutThem).thenRefused('assist.engagement-unknown');
    given(shop())
      .when(asksFor('a1', TAX, { askerId: 'umi', engagementId }))
      .thenRefused('assist.engagement-unknown');
  });

  it('is withdrawn when whoever asked is forgotten', () =>
    given(shop(), asksAboutThem).when(isErased('vera')).thenAmongOthers(over));
});
