import { becomes, comesToDesk, keepsPromise, leavesDesk, passes, requests, takesCallback } from '../../test/acts';
import { given, joined, never, offered, promised } from '../../test/given';
import { MINUTES, absent, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

/** Sari, whose deputy is Budi, whose deputy is Citra; nobody else sells. */
const floor = (): Scene =>
  aFloor().with(
    absent('sari', { deputyId: 'budi' }),
    absent('budi', { deputyId: 'citra', role: 'cashier' }),
    free('citra', { role: 'cashier' }),
  );

describe('the deputy of somebody who is away', () => {
  it('is asked for who asks for them by name, and the offer says for whose sake', () =>
    given(floor(), comesToDesk('budi'))
      .when(requests('h1', { namedEmployeeId: 'sari' }))
      .thenAmongOthers(
        joined('named', 1, { personId: 'sari' }),
        joined('named', 1, { personId: 'budi' }),
        offered('h1', 'budi', { stage: { kind: 'named', number: 1 }, why: ['stands-in'] }),
      ));

  it('has a deputy in turn when they are away, too', () =>
    given(floor())
      .when(requests('h1', { namedEmployeeId: 'sari' }))
      .thenAmongOthers(offered('h1', 'citra', { why: ['stands-in'] })));

  it('is not asked while the person is there', () =>
    given(floor(), comesToDesk('sari'), comesToDesk('budi'))
      .when(requests('h1', { namedEmployeeId: 'sari' }), passes(15))
      .thenAmongOthers(offered('h1', 'sari', { why: ['named'] }), (scene) => {
        expect(scene.said()).not.toContainEqual(expect.objectContaining(offered('h1', 'budi')));
      }));

  it('stands in where a plan names the person: in a step, and as its last resort', () => {
    const inStep = { steps: [{ criteria: { employeeId: 'sari', role: 'sales-representative' }, holdSeconds: 30 }] };
    given(floor().reason(reason('buy', { ...inStep, lastResort: { employeeId: 'lina' } })))
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'citra', { stage: { kind: 'step', number: 1 }, why: ['stands-in'] }));
    given(floor().reason(reason('buy', { steps: [], lastResort: { employeeId: 'sari' } })))
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'citra', { why: ['stands-in', 'last-resort'] }));
  });

  it('is found once in a circle that the directory should have refused', () =>
    given(aFloor().with(absent('sari', { deputyId: 'budi' }), absent('budi', { deputyId: 'sari' }), free('citra')))
      .when(requests('h1', { namedEmployeeId: 'sari' }))
      .thenAmongOthers(offered('h1', 'citra', { stage: { kind: 'step', number: 1 } })));

  it('gives way to the person who comes back', () =>
    given(floor(), leavesDesk('citra'), requests('h1', { namedEmployeeId: 'sari' }))
      .when(comesToDesk('sari'))
      .thenAmongOthers(offered('h1', 'sari', { why: ['named'] })));
});

describe('the absent person’s own work', () => {
  const owed = (): Scene =>
    floor()
      .reason(reason('buy', { steps: [], lastResort: { employeeId: 'sari' } }))
      .when(requests('h1'), takesCallback('adi', 'h1'));

  it('is taken over by the deputy who is there when it is due', () =>
    given(owed())
      .when((scene) => scene.pass(30 * MINUTES))
      .thenAmongOthers(promised('h1', 'citra', { because: 'reassigned' }), {
        type: 'promise-overdue',
        ownerId: 'citra',
        toldId: 'citra',
        level: 0,
      }));

  it('is kept by the deputy', () =>
    given(owed(), (scene) => scene.pass(30 * MINUTES))
      .when(keepsPromise('citra', 'h1'))
      .then({ type: 'handoff-ended', end: 'promise-kept', byId: 'citra' }));

  it('stays theirs while they are there', () =>
    given(owed(), comesToDesk('sari'))
      .when((scene) => scene.pass(30 * MINUTES))
      .then({ type: 'promise-overdue', ownerId: 'sari', toldId: 'sari' }));
});

describe('an authority that was delegated until a time', () => {
  const until = (minutes: number, scene: Scene): string => new Date(scene.now + minutes * MINUTES).toISOString();
  const mayDecide = (scene: Scene, minutes: number): Scene =>
    scene
      .reason(
        reason('buy', {
          steps: [{ criteria: { authority: { what: 'complaints' } }, holdSeconds: 60 }],
          lastResort: { employeeId: 'lina' },
        }),
      )
      .with(free('sari', { authorities: [{ what: 'complaints', upTo: null, until: until(minutes, scene) }] }));

  it('counts until then, and not after', () =>
    given(mayDecide(aFloor(), 10), passes(10 * 60))
      .when(requests('h1'))
      .thenAmongOthers(never('handoff-offered'), ({ log }) => {
        expect(log).toContainEqual(expect.objectContaining({ type: 'authority-lapsed', employeeId: 'sari' }));
      }));

  it('takes back what was offered for its sake', () =>
    given(mayDecide(aFloor(), 0.1), requests('h1'))
      .when(passes(10))
      .thenAmongOthers({ type: 'offer-closed', receiverId: 'sari', because: 'receiver-unavailable' }));

  it('that is over is not known at all, however often the directory says it', () => {
    const scene = mayDecide(aFloor(), 1).pass(2 * MINUTES);
    const sari = free('sari', { authorities: [{ what: 'complaints', upTo: null, until: until(-1, scene) }] });
    given(scene).when(becomes(sari.employee)).then();
  });
});
