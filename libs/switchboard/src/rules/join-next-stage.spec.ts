import type { RoutingPlan } from '@sambung/contracts';
import {
  accepts,
  comesToDesk,
  declines,
  isDoneWith,
  isEngaged,
  leavesDesk,
  passes,
  requests,
  says,
} from '../../test/acts';
import { closed, given, joined, never, offered, queued } from '../../test/given';
import { SECONDS, absent, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

/** Sales for a minute, then also cashiers for half a minute, then Lina. */
const PLAN: RoutingPlan = {
  steps: [
    { criteria: { role: 'sales-representative' }, holdSeconds: 60 },
    { criteria: { role: 'cashier' }, holdSeconds: 30 },
  ],
  lastResort: { employeeId: 'lina' },
};
const floor = (): Scene =>
  aFloor()
    .reason(reason('buy', PLAN))
    .with(free('sari'), free('kasir', { role: 'cashier' }));

describe('a routing plan', () => {
  it('holds a step for as long as planned before the next joins in', () =>
    given(floor(), isEngaged('sari'), requests('h1'))
      .when(passes(59), (scene) => expect(scene.decided()).toEqual([]), passes(1))
      .then(joined('step', 2), offered('h1', 'kasir', { stage: { kind: 'step', number: 2 } })));

  it('keeps the inner step when a wider one has joined, and prefers it', () =>
    given(
      floor().with(free('budi', { role: 'cashier' })),
      isEngaged('sari'),
      isEngaged('kasir'),
      isEngaged('budi'),
      requests('h1'),
      passes(60),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h1', 'sari', { stage: { kind: 'step', number: 1 } })));

  it('asks the inner step first though somebody of the wider one has been idle longer', () =>
    given(
      floor(),
      isEngaged('sari'),
      requests('h1'),
      passes(60),
      declines('kasir', 'h1'),
      isDoneWith('sari'),
      declines('sari', 'h1'),
    )
      .when(passes(15))
      .thenAmongOthers({ type: 'round-started' }, (scene) => {
        const again = scene.decided().filter((event) => event.type === 'handoff-offered');
        expect(again[0]).toMatchObject({ receiverId: 'sari' });
      }));

  it('joins the next step at once where nobody of a step is there at all', () =>
    given(floor(), leavesDesk('sari'))
      .when(requests('h1'))
      .thenAmongOthers(joined('step', 1), joined('step', 2), offered('h1', 'kasir')));

  it('joins the next step at once when everybody of a step has been asked', () =>
    given(floor(), requests('h1'))
      .when(declines('sari', 'h1'))
      .then(closed('h1', 'sari', 'declined'), joined('step', 2), offered('h1', 'kasir')));

  it('joins the next step at once when the last who could have come free leaves', () =>
    given(floor(), isEngaged('sari'), requests('h1'))
      .when(leavesDesk('sari'))
      .thenAmongOthers(joined('step', 2), offered('h1', 'kasir')));

  it('joins the next step at once where those of a step who are there do not serve the channel', () =>
    given(
      aFloor()
        .reason(reason('buy', PLAN))
        .with(free('sari', { capacity: { units: 4, weights: { chat: 2 } } }), free('kasir', { role: 'cashier' })),
    )
      .when(requests('h1'))
      .thenAmongOthers(joined('step', 2), offered('h1', 'kasir')));

  it('waits for somebody who is there and paused: they may come back', () =>
    given(floor(), says('sari', 'Away'))
      .when(requests('h1'))
      .thenAmongOthers(queued('h1', { why: ['paused'] }), never('handoff-offered')));

  it('asks the last resort after the last step', () =>
    given(floor(), isEngaged('sari'), isEngaged('kasir'), comesToDesk('lina'), requests('h1'))
      .when(passes(90))
      .thenAmongOthers(joined('step', 2), joined('last-resort', 1), offered('h1', 'lina', { why: ['last-resort'] })));

  it('widens while somebody is being asked only once they have answered', () =>
    given(floor(), isEngaged('sari'), requests('h1'), passes(55), isDoneWith('sari'))
      .when(passes(10), (scene) => expect(scene.decided()).toEqual([]), declines('sari', 'h1'))
      .then(closed('h1', 'sari', 'declined'), joined('step', 2), offered('h1', 'kasir')));

  it('widens at once when a decline comes once the time of the step is over, though others of it may still come free', () =>
    given(
      floor().with(free('budi')),
      isEngaged('sari'),
      isEngaged('budi'),
      requests('h1'),
      passes(55),
      isDoneWith('sari'),
      passes(5),
    )
      .when(declines('sari', 'h1'))
      .then(closed('h1', 'sari', 'declined'), joined('step', 2), offered('h1', 'kasir')));

  it('asks no more at once than the wider step allows, where it finds somebody of the wider one too', () => {
    const [sales, cashiers] = PLAN.steps;
    const steps = [
      { ...sales, criteria: { role: 'sales-representative' }, holdSeconds: 60, askAtOnce: 3 },
      { ...cashiers, criteria: { role: 'cashier' }, holdSeconds: 30, askAtOnce: 1 },
    ];
    given(
      floor()
        .reason(reason('buy', { ...PLAN, steps }))
        .with(free('budi')),
      ...['sari', 'budi', 'kasir'].map((each) => isEngaged(each)),
      requests('h1'),
      passes(60),
      ...['sari', 'budi', 'kasir'].map((each) => isDoneWith(each)),
    )
      .when(declines('sari', 'h1'))
      .then(closed('h1', 'sari', 'declined'), offered('h1', 'budi'));
  });

  it('says of what waits which step it has come to', () =>
    given(
      floor(),
      comesToDesk('lina'),
      ...['sari', 'kasir', 'lina'].map((each) => isEngaged(each)),
      requests('h1', { holdSeconds: 600 }),
    )
      .when(passes(90))
      .then(
        ...[joined('step', 2), queued('h1', { stage: { kind: 'step', number: 2 } })],
        ...[joined('last-resort', 1), queued('h1', { stage: { kind: 'last-resort', number: 1 } })],
      ));

  it('of an instruction to hold for no time joins all its steps at once', () =>
    given(
      aFloor()
        .reason(reason('buy', { ...PLAN, steps: PLAN.steps.map((step) => ({ ...step, holdSeconds: 0 })) }))
        .with(free('sari'), free('kasir', { role: 'cashier' })),
      isEngaged('sari'),
    )
      .when(requests('h1'), passes(0))
      .thenAmongOthers(joined('step', 2), offered('h1', 'kasir')));
});

describe('a person asked for by name', () => {
  it('is asked first', () =>
    given(floor())
      .when(requests('h1', { namedEmployeeId: 'kasir' }))
      .thenAmongOthers(joined('named', 1), offered('h1', 'kasir', { why: ['named'] })));

  it('is waited for as long as they would be asked, and then the plan joins', () =>
    given(floor(), isEngaged('kasir'), requests('h1', { namedEmployeeId: 'kasir' }))
      .when(passes(19), (scene) => expect(scene.decided()).toEqual([]), passes(1))
      .then(joined('step', 1), offered('h1', 'sari')));

  it('who declines leaves it to the plan at once', () =>
    given(floor(), requests('h1', { namedEmployeeId: 'kasir' }))
      .when(declines('kasir', 'h1'))
      .thenAmongOthers(joined('step', 1), offered('h1', 'sari')));

  it.each<[string, (scene: Scene) => unknown]>([
    ['not at their desk', leavesDesk('kasir')],
    ['unknown', (scene) => scene],
  ])('who is %s leaves it to the plan at once', (_, act) =>
    given(floor(), act)
      .when(requests('h1', { namedEmployeeId: _ === 'unknown' ? 'nobody' : 'kasir' }))
      .thenAmongOthers(offered('h1', 'sari')),
  );

  it('is never the sender', () =>
    given(floor())
      .when(requests('h1', { senderId: 'kasir', namedEmployeeId: 'kasir' }))
      .thenAmongOthers(offered('h1', 'sari')));

  it('must speak the language of the contact all the same', () =>
    given(floor().with(free('eva', { languages: { en: 4 } })))
      .when(requests('h1', { namedEmployeeId: 'sari', language: 'en' }))
      .thenAmongOthers(offered('h1', 'eva')));
});

describe('a new round', () => {
  const alone = (): Scene => aFloor().with(free('sari'));

  it('begins fifteen seconds after everybody up to the top was asked', () =>
    given(alone(), requests('h1'), declines('sari', 'h1'))
      .when(
        (scene) =>
          expect(scene.log.findLast(({ type }) => type === 'search-exhausted')).toMatchObject({
            nextRoundAt: scene.now + 15 * SECONDS,
          }),
        passes(15),
      )
      .thenAmongOthers({ type: 'round-started', round: 2 }, offered('h1', 'sari')));

  it('is a long time off where there was nobody to ask, and whoever comes is asked at once all the same', () =>
    given(aFloor().with(absent('sari')), requests('h1'))
      .when(passes(600), never('round-started'), comesToDesk('sari'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('comes soon once somebody came and declined', () =>
    given(aFloor().with(absent('sari')), requests('h1'), passes(100), comesToDesk('sari'), declines('sari', 'h1'))
      .when(passes(15))
      .thenAmongOthers({ type: 'round-started' }, offered('h1', 'sari')));

  it('asks the line above again once somebody has had the time to answer, and not before', () =>
    given(
      alone(),
      comesToDesk('lina'),
      isEngaged('lina'),
      comesToDesk('mega'),
      requests('h1'),
      declines('sari', 'h1'),
      isEngaged('sari'),
      passes(20),
      declines('mega', 'h1'),
    )
      .when(passes(15 + 19), never('handoff-escalated'), passes(1))
      .thenAmongOthers({ type: 'round-started', round: 2 }, { type: 'handoff-escalated', toId: 'mega' }));

  it('keeps the place', () =>
    given(alone(), requests('h1'), passes(1), requests('h2'), declines('sari', 'h1'), accepts('sari', 'h2'))
      .when(passes(15), never('handoff-offered'))
      .thenAmongOthers(({ board }) => expect(board.queue()[0]?.handoffId).toBe('h1')));

  it('goes on for ever if need be: there is no dead end', () =>
    given(alone(), requests('h1'))
      .when(...Array.from({ length: 10 }, () => (scene: Scene) => scene.when(declines('sari', 'h1'), passes(15))))
      .thenAmongOthers({ type: 'round-started', round: 11 }));
});
