import { accepts, asksFor, cancels, completes, connects, names, requests, says, takesCallback } from '../../test/acts';
import { given, offered } from '../../test/given';
import { free, reason } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';
import { Switchboard, type SwitchboardSnapshot } from '..';
import { ownLevelInWindows } from './own-level-in-windows';

const asking = (skill: string): Parameters<typeof reason>[1] => ({
  steps: [{ criteria: { skills: [{ skill, level: 1 }] }, holdSeconds: 3_600 }],
  lastResort: { employeeId: 'lina' },
});
/** Sari does both, and is better at counting than Budi, who cannot greet. */
const floor = (): Scene =>
  aFloor({ policy: ownLevelInWindows })
    .reason(reason('count', asking('numeracy')))
    .reason(reason('greet', asking('friendliness')))
    .with(free('sari', { skills: { numeracy: 5, friendliness: 5 } }), free('budi', { skills: { numeracy: 3 } }));
const offers = (scene: Scene): string[] =>
  scene
    .decided()
    .flatMap((event) => (event.type === 'handoff-offered' ? [`${event.handoffId} ${event.receiverId}`] : []));
const after = (scene: Scene, ms: number): string[] => {
  scene.mark();
  return offers(scene.pass(ms));
};

describe('in windows of two seconds', () => {
  it('what comes together is assigned together: one gives up the best, so that both are served', () => {
    const scene = floor()
      .when(requests('h1', { reasonId: 'count' }))
      .pass(500);
    scene.when(requests('h2', { reasonId: 'greet' }));
    expect(offers(scene)).toEqual([]);
    expect(after(scene, 1_499)).toEqual([]);
    expect(after(scene, 1)).toEqual(['h1 budi', 'h2 sari']);
  });

  it('nobody is asked sooner because something else is due', () => {
    const scene = floor().when(requests('h1', { reasonId: 'count', holdSeconds: 1 }));
    expect(after(scene, 1_999)).toEqual([]);
    expect(scene.log.map(({ type }) => type)).toContain('hold-passed');
    expect(after(scene, 1)).toEqual(['h1 sari']);
  });

  it('a callback may be taken instead of what is held back, which then asks nobody', () => {
    const scene = floor().when(requests('h1', { reasonId: 'greet' }), requests('h2', { reasonId: 'greet' }));
    scene.when(takesCallback('adi', 'h1'));
    expect(after(scene, 2_000)).toEqual(['h2 sari']);
  });

  it('who came first is served where there is one for two', () => {
    const scene = floor()
      .when(requests('h1', { reasonId: 'greet' }))
      .pass(500)
      .when(requests('h2', { reasonId: 'greet' }));
    expect(after(scene, 2_000)).toEqual(['h1 sari']);
  });

  it('what somebody is best at goes before what came a little earlier, as ever', () => {
    const scene = aFloor({ policy: ownLevelInWindows })
      .reason(reason('count', asking('numeracy')))
      .reason(reason('greet', asking('friendliness')))
      .with(free('sari', { skills: { numeracy: 5, friendliness: 1 } }))
      .when(requests('h1', { reasonId: 'greet' }))
      .pass(500)
      .when(requests('h2', { reasonId: 'count' }));
    expect(after(scene, 2_000)).toEqual(['h2 sari']);
  });

  it('nothing is held back while more than three times as many are free as wait', () => {
    const withFree = (...names: string[]): Scene =>
      floor()
        .with(...names.map((each) => free(each, { skills: { numeracy: 1 } })))
        .when(requests('h1', { reasonId: 'count' }));
    expect(offers(withFree('citra'))).toEqual([]);
    expect(offers(withFree('citra', 'dian'))).toEqual(['h1 sari']);
  });

  it('a policy may hold back for less, and for no more than two seconds', () => {
    const offeredAfter = (gathers: number): number[] => {
      const scene = aFloor({ policy: { ...ownLevelInWindows, gathers } }).with(free('sari'));
      const atOnce = offers(scene.mark().when(requests('h1')));
      return [atOnce, ...[499, 1, 1_499, 1].map((ms) => after(scene, ms))].map(({ length }) => length);
    };
    expect(offeredAfter(500)).toEqual([0, 0, 1, 0, 0]);
    expect(offeredAfter(10_000)).toEqual([0, 0, 0, 0, 1]);
    expect(offeredAfter(0)).toEqual([1, 0, 0, 0, 0]);
  });

  it.each([
    ['is upset', requests('h1', { upset: true })],
    ['asks for somebody by name', requests('h1', { namedEmployeeId: 'sari' })],
    ['is asked of several at once', requests('h1', { reasonId: 'both' })],
    ['is a question of a colleague', asksFor('h1', { kind: 'team', teamId: 'sales' }, { askerId: 'adi' })],
  ])('nothing is held back that %s', (_, asks) => {
    const scene = floor().reason(
      reason('both', {
        steps: [{ criteria: { role: 'sales-representative' }, holdSeconds: 3_600, askAtOnce: 2 }],
        lastResort: { employeeId: 'lina' },
      }),
    );
    given(scene).when(asks).thenAmongOthers(offered('h1', 'sari'));
  });

  it('nobody is asked past who came first, when more come than there is a choice for', () => {
    const scene = floor();
    for (const id of ['h1', 'h2', 'h3']) scene.when(requests(id, { reasonId: 'greet' })).pass(100);
    expect(offers(scene.mark())).toEqual([]);
    expect(offers(scene.when(requests('h4', { reasonId: 'greet' })))).toEqual(['h1 sari']);
    expect(after(scene, 10_000)).toEqual([]);
  });

  it('nor by whoever is asked for at once, being upset', () => {
    const scene = floor().when(requests('h1', { reasonId: 'greet' }));
    expect(offers(scene.mark().when(requests('h2', { reasonId: 'greet', upset: true })))).toEqual(['h1 sari']);
  });

  it('but by what comes before it, what is for others, and whom a manager names', () => {
    const upset = (more: object, first = requests('h1', { reasonId: 'greet' })): string[] => {
      const scene = floor().when(first).mark();
      return offers(scene.when(requests('h2', { reasonId: 'count', upset: true, ...more })));
    };
    const count = requests('h1', { reasonId: 'count' });
    expect(upset({ contact: { kind: 'customer', tier: 3, reachable: true } }, count)).toEqual(['h2 sari']);
    expect(upset({ excludedIds: ['sari'] })).toEqual(['h2 budi']);
    expect(upset({}, requests('h1', { reasonId: 'count', excludedIds: ['sari'] }))).toEqual(['h2 sari']);
    const scene = floor().when(count, requests('h2', { reasonId: 'count' }));
    expect(offers(scene.mark().when(names('mega', 'h2', 'budi')))).toEqual(['h2 budi']);
  });

  it('nor by the seventeenth: so many are held back at most', () => {
    const three = (names: readonly string[], skill: string) => names.map((id) => free(id, { skills: { [skill]: 1 } }));
    const scene = aFloor({ policy: ownLevelInWindows })
      .reason(reason('count', asking('numeracy')))
      .reason(reason('greet', asking('friendliness')))
      .with(...three(['citra', 'dian', 'eka'], 'friendliness'), ...three(['fani', 'gita', 'hana'], 'numeracy'));
    const come = (count: number, reasonId: string): Act[] =>
      Array.from({ length: count }, (_, at) => requests(`${reasonId} ${String(at)}`, { reasonId }));
    scene.when(...come(9, 'greet'), ...come(7, 'count'));
    expect(offers(scene)).toEqual([]);
    scene.when(requests('one more', { reasonId: 'count' }));
    expect(offers(scene)).toEqual(['count 0 fani', 'count 1 gita', 'count 2 hana']);
  });

  it('whoever comes free may be assigned together with what comes meanwhile', () => {
    const scene = floor()
      .when(requests('h1', { reasonId: 'greet' }))
      .pass(2_000);
    scene.when(accepts('sari', 'h1'), connects('sari', 'h1'), requests('h2', { reasonId: 'greet' })).pass(10_000);
    scene.mark();
    scene
      .when(completes('sari', 'h1'))
      .pass(1_000)
      .when(requests('h3', { reasonId: 'count' }));
    expect(offers(scene)).toEqual([]);
    expect(after(scene, 1_000)).toEqual(['h2 sari', 'h3 budi']);
  });

  it('who was free may have gone by then: it waits, and is asked for when somebody comes', () => {
    const scene = floor().when(requests('h1', { reasonId: 'greet' }), requests('h2', { reasonId: 'count' }));
    scene.when(says('sari', 'Away'));
    expect(after(scene, 2_000)).toEqual(['h2 budi']);
    scene.mark().when(says('sari', 'Available'));
    expect(offers(scene)).toEqual([]);
    expect(after(scene, 2_000)).toEqual(['h1 sari']);
  });

  it('a contact who leaves meanwhile leaves their place to the others', () => {
    const scene = floor().when(requests('h1', { reasonId: 'greet' }), requests('h2', { reasonId: 'greet' }));
    scene.when(cancels('adi', 'h1'));
    expect(after(scene, 2_000)).toEqual(['h2 sari']);
  });

  it('whom a manager names is asked at once', () => {
    const scene = floor().when(requests('h1', { reasonId: 'count' }));
    given(scene)
      .when(names('mega', 'h1', 'budi'))
      .thenAmongOthers(offered('h1', 'budi'));
  });

  it('a snapshot in the middle of one goes on with it', () => {
    const scene = floor().when(requests('h1', { reasonId: 'count' }), requests('h2', { reasonId: 'greet' }));
    const snapshot = JSON.parse(JSON.stringify(scene.board.snapshot())) as SwitchboardSnapshot;
    const resumed = Switchboard.restore(snapshot, { policy: ownLevelInWindows });
    expect(resumed.nextDue()).toBe(scene.now + 2_000);
    const { events } = resumed.handle({ type: 'tick' }, scene.now + 2_000);
    expect(events.flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []))).toEqual([
      'budi',
      'sari',
    ]);
  });
});
