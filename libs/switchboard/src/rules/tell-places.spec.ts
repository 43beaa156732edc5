import {
  accepts,
  asksFor,
  cancels,
  completes,
  declines,
  isDoneWith,
  isEngaged,
  passes,
  requests,
} from '../../test/acts';
import { type Expected, given, never, offered, queued, so } from '../../test/given';
import { ASK_SALES, free, reason } from '../../test/people';
import { TAX, floor } from '../../test/questions';
import { type Act, type Scene, aFloor } from '../../test/scene';

/** Sari has somebody, and so many others wait behind them: w1, w2, … */
const waiting = (howMany: number): Scene => {
  const ids = Array.from({ length: howMany }, (_, index) => `w${String(index + 1)}`);
  return aFloor()
    .with(free('sari'))
    .when(requests('h1'), accepts('sari', 'h1'), ...ids.flatMap((id) => [passes(1), requests(id)]));
};
const told = (handoffId: string, place: number, more: object = {}): Expected => ({
  type: 'place-told',
  handoffId,
  place,
  ...more,
});
const gone = (...ids: readonly string[]): Act[] => ids.map((id) => cancels('adi', id));
const toldOf = (scene: Scene, handoffId: string): number[] =>
  scene.said().flatMap((event) => (event.type === 'place-told' && event.handoffId === handoffId ? [event.place] : []));

describe('whoever waits', () => {
  it('is told so when they come nearer, with what is expected from then on', () =>
    given(waiting(3))
      .when(...gone('w1'))
      .thenAmongOthers(told('w2', 1, { expectedWait: null, stage: { kind: 'step', number: 1 } }), told('w3', 2)));

  it('is told at each mark once, and not each time that somebody before them has gone', () => {
    const scene = waiting(12);
    given(scene)
      .when(...gone('w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'w9', 'w10', 'w11'))
      .thenAmongOthers(
        so((after) => {
          expect(toldOf(after, 'w12')).toEqual([10, 5, 3, 2, 1]);
        }),
      );
  });

  it('is told nothing while somebody before them is only asked, who may decline', () =>
    given(waiting(2))
      .when((scene) => scene.with(free('budi')), declines('budi', 'w1'))
      .thenAmongOthers(offered('w1', 'budi'), never('place-told')));

  it('is told when whoever was asked has accepted', () =>
    given(waiting(3), (scene) => scene.with(free('budi')))
      .when(accepts('budi', 'w1'))
      .thenAmongOthers(told('w2', 1), told('w3', 2)));

  it('is told when they stand twice as far back as they were told, and not each time that they are overtaken', () =>
    given(waiting(2))
      .when(requests('urgent', { contact: { kind: 'customer', tier: 3, reachable: true } }))
      .thenAmongOthers(
        queued('urgent', { place: 1 }),
        so((scene) => {
          expect(toldOf(scene, 'w1')).toEqual([2]);
          expect(toldOf(scene, 'w2')).toEqual([]);
        }),
      ));

  it('is told how long it is expected to take from there, less than before, where enough have been accepted to be honest', () => {
    const scene = waiting(8);
    for (const id of ['h1', 'w1', 'w2', 'w3', 'w4'])
      scene.when(...(id === 'h1' ? [] : [accepts('sari', id)]), passes(60), completes('sari', id));
    const before = scene.board.handoff('w7')?.expectedWait?.seconds;
    given(scene)
      .when(accepts('sari', 'w5'), passes(60), completes('sari', 'w5'), accepts('sari', 'w6'))
      .thenAmongOthers(
        so((after) => {
          const last = after.said().findLast((event) => event.type === 'place-told' && event.handoffId === 'w7');
          expect(last).toMatchObject({
            place: 1,
            expectedWait: { from: expect.any(Number), until: expect.any(Number) },
          });
          expect(last).toHaveProperty('expectedWait.seconds', after.board.handoff('w7')?.expectedWait?.seconds);
          expect(after.board.handoff('w7')?.expectedWait?.seconds).toBeLessThan(before ?? 0);
        }),
      );
  });

  it('is told of the widest queue in which they stand, and of no other', () => {
    const reception = {
      steps: [{ criteria: { employeeId: 'lina' }, holdSeconds: 3_600 }],
      lastResort: { employeeId: 'lina' },
    };
    const scene = aFloor()
      .reason(
        reason('patient', { ...ASK_SALES, steps: ASK_SALES.steps.map((step) => ({ ...step, holdSeconds: 3_600 })) }),
      )
      .reason(reason('reception', reception))
      .with(free('sari'), free('lina', { role: 'receptionist' }))
      .when(requests('h1', { reasonId: 'patient' }), accepts('sari', 'h1'), isEngaged('lina'))
      .when(requests('w1', { reasonId: 'patient' }), requests('w0', { reasonId: 'reception' }), passes(1))
      .when(requests('w2'), passes(61));
    expect(scene.board.handoff('w2')?.place).toBe(2);
    given(scene).when(cancels('adi', 'w1')).thenAmongOthers(never('place-told'));
    given(scene)
      .when(cancels('adi', 'w0'))
      .thenAmongOthers(told('w2', 1, { stage: { kind: 'last-resort', number: 1 } }));
  });

  it('who asks a colleague is told no place, of those who do', () =>
    given(floor(), isEngaged('tono'), isEngaged('umi'), asksFor('a1', TAX), asksFor('a2', TAX))
      .when(isDoneWith('tono'), accepts('tono', 'a1'))
      .thenAmongOthers(never('place-told')));

  it('is told no place where nobody speaks their language', () =>
    given(waiting(1), requests('fr', { language: 'fr' }))
      .when(...gone('w1'))
      .thenAmongOthers(never('place-told')));
});
