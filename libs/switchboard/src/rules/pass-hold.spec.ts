import type { WeeklyHours } from '@sambung/contracts';
import {
  accepts,
  becomes,
  declines,
  findsNobody,
  isDoneWith,
  isEngaged,
  isErased,
  leavesDesk,
  passes,
  requests,
} from '../../test/acts';
import { closed, given, never, offered } from '../../test/given';
import { HOURS, MINUTES, MORNING, absent, free, team } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const waiting = (): Scene => aFloor().with(free('sari')).when(isEngaged('sari'), requests('h1'));
const AFTERNOON: WeeklyHours = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '13:00', to: '17:00' }] };

describe('when the sender has waited as long as agreed', () => {
  it('a callback by the last resort is proposed, half an hour off, and the search goes on', () =>
    given(waiting())
      .when(passes(90), isDoneWith('sari'))
      .thenAmongOthers({ type: 'hold-passed', ownerId: 'lina' }, offered('h1', 'sari'), ({ board, now }) =>
        expect(board.handoff('h1')?.proposed).toEqual({ ownerId: 'lina', dueAt: now + 30 * MINUTES }),
      ));

  it('it is proposed once', () => given(waiting(), passes(90)).when(passes(300)).thenAmongOthers(never('hold-passed')));

  it('it is proposed at once where nobody at all is there, and says so', () => {
    given(aFloor())
      .when(requests('h1'))
      .thenAmongOthers({ type: 'hold-passed', ownerId: 'lina', because: 'nobody-there' });
    const scene = waiting();
    given(scene).when(passes(90)).thenAmongOthers({ type: 'hold-passed', ownerId: 'lina' });
    expect(scene.log.find(({ type }) => type === 'hold-passed')).not.toHaveProperty('because');
  });

  const passedOn = requests('h1', { chain: { hops: 1, visitedIds: ['citra'] } });
  it.each<[string, string, string, readonly Act[]]>([
    ['the first', 'sari', 'budi', [requests('h1'), declines('sari', 'h1')]],
    [
      'a later one, of a contact who was passed on',
      'budi',
      'sari',
      [passedOn, declines('sari', 'h1'), declines('budi', 'h1'), passes(15), declines('budi', 'h1')],
    ],
  ])(
    'it is not proposed in a round in which somebody declined, though all have gone by then, but in the next: %s',
    (_, declined, lastAsked, acts) =>
      given(aFloor().with(free('sari'), free('budi')), ...acts)
        .when(leavesDesk(declined), leavesDesk(lastAsked), passes(14), never('hold-passed'), passes(1))
        .thenAmongOthers(closed('h1', lastAsked, 'receiver-unavailable'), {
          type: 'hold-passed',
          because: 'nobody-there',
        }),
  );

  it('it is proposed for when its owner’s hours begin', () =>
    given(aFloor().with(absent('lina', { role: 'receptionist', workingHours: AFTERNOON })))
      .when(requests('h1'))
      .thenAmongOthers({ type: 'hold-passed', ownerId: 'lina', dueAt: MORNING + 3 * HOURS }));

  it.each<[string, (scene: Scene) => unknown]>([
    ['has left', becomes(absent('lina', { active: false, managerId: 'mega' }).employee)],
    ['was erased', isErased('lina')],
  ])('the manager concerned is proposed where the last resort %s', (_, act) =>
    given(aFloor().when(act, (scene) => scene.reason({ ...CLAIM, reasonId: 'claim' })))
      .when(requests('h1', { reasonId: 'claim' }))
      .thenAmongOthers({ type: 'hold-passed', ownerId: 'mega' }),
  );

  it('nobody is left out: at worst the sender owns it', () =>
    given(
      ['lina', 'mega', 'dewi'].reduce(
        (scene, each) => scene.when(becomes(absent(each, { active: false }).employee)),
        aFloor(),
      ),
    )
      .when(requests('h1'))
      .thenAmongOthers({ type: 'hold-passed', ownerId: 'adi' }));

  const gone = (id: string, more: object = {}): Act => becomes(absent(id, { active: false, ...more }).employee);
  const linaGone = gone('lina', { managerId: 'dewi' });
  it.each<[string, readonly Act[], string]>([
    ['the deputy of the manager concerned', [linaGone, gone('mega', { deputyId: 'dina', managerId: 'dewi' })], 'dina'],
    ['whoever is above them where there is no deputy', [linaGone, gone('mega', { managerId: 'dewi' })], 'dewi'],
    [
      'the last resort’s manager where the team has none',
      [linaGone, (scene) => scene.team(team('sales', null))],
      'dewi',
    ],
    [
      'the last resort’s deputy where nobody is above the team',
      [gone('lina', { deputyId: 'dina' }), gone('mega')],
      'dina',
    ],
    [
      'anybody at all, always the same, where all are gone',
      ['lina', 'mega', 'dewi', 'adi'].map((id) => gone(id)),
      'budi',
    ],
  ])('%s is proposed where nobody before them works here any more', (_, acts, ownerId) =>
    given(aFloor().with(absent('sari'), absent('budi'), absent('dina', { teamId: null })), ...acts, (scene) =>
      scene.reason({ ...CLAIM, reasonId: 'claim' }),
    )
      .when(requests('h1', { reasonId: 'claim' }))
      .thenAmongOthers({ type: 'hold-passed', ownerId }),
  );

  it('nothing is proposed while somebody has accepted', () =>
    given(aFloor().with(free('sari')), requests('h1'), passes(10), accepts('sari', 'h1'))
      .when(passes(85))
      .thenAmongOthers(never('hold-passed')));

  it('it is proposed at once when it comes back after that time', () =>
    given(aFloor().with(free('sari')), requests('h1'), passes(10), accepts('sari', 'h1'), passes(85))
      .when(findsNobody('adi', 'h1'), passes(0))
      .thenAmongOthers({ type: 'hold-passed', ownerId: 'lina' }));
});

const CLAIM = {
  reasonId: 'claim',
  key: 'claim',
  name: { id: 'Klaim', en: 'Claim' },
  shortAnswer: null,
  priority: 50,
  active: true,
  plan: {
    steps: [{ criteria: { teamId: 'sales', role: 'clerk' }, holdSeconds: 60 }],
    lastResort: { employeeId: 'lina' },
  },
};
