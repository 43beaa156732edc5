import { accepts, cancels, completes, connects, names, requests } from '../../test/acts';
import { given, offered } from '../../test/given';
import { free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
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

  it('who came first is served where there is one for two', () => {
    const scene = floor()
      .when(requests('h1', { reasonId: 'greet' }))
      .pass(500)
      .when(requests('h2', { reasonId: 'greet' }));
    expect(after(scene, 2_000)).toEqual(['h1 sari']);
  });

  it('nothing is held back while many more are free than wait', () => {
    given(floor().with(...['citra', 'dian', 'eka'].map((each) => free(each, { skills: { numeracy: 1 } }))))
      .when(requests('h1', { reasonId: 'count' }))
      .thenAmongOthers(offered('h1', 'sari'));
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
