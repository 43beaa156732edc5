import type { WeeklyHours } from '@sambung/contracts';
import { accepts, comesToDesk, leavesDesk, passes, requests } from '../../test/acts';
import { closed, given, never, offered, queued } from '../../test/given';
import { HOURS, MORNING, absent, free } from '../../test/people';
import { aFloor } from '../../test/scene';

const UNTIL_NOON: WeeklyHours = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '12:00' }] };

describe('whether an offer would reach somebody', () => {
  it('decides whether they are asked at all', () =>
    given(aFloor().with(absent('sari')))
      .when(requests('h1'))
      .thenAmongOthers(queued('h1', { why: ['unreachable'] }), never('handoff-offered')));

  it('brings what has waited to who opens their desk', () =>
    given(aFloor().with(absent('sari')), requests('h1'))
      .when(comesToDesk('sari'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('sends on what they were being asked for when it ends', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(leavesDesk('sari'))
      .thenAmongOthers(closed('h1', 'sari', 'receiver-unavailable'), offered('h1', 'budi')));

  it('leaves what they have accepted with them: a closed desk is not a lost call', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), accepts('sari', 'h1'))
      .when(leavesDesk('sari'), passes(59))
      .thenAmongOthers(never('handoff-offered', 'handoff-not-picked-up')));

  it('said twice changes nothing', () =>
    given(aFloor().with(free('sari')))
      .when(comesToDesk('sari'))
      .thenDone());
  it('of somebody unknown is refused', () =>
    given(aFloor()).when(comesToDesk('nobody')).thenRefused('employee.unknown'));
});

describe('working hours', () => {
  it('keep offers away outside them', () =>
    given(aFloor().with(free('sari', { workingHours: UNTIL_NOON })), (scene) => scene.pass(2 * HOURS))
      .when(requests('h1'))
      .thenAmongOthers(queued('h1', { why: expect.arrayContaining(['off-shift']) }), never('handoff-offered')));

  it('send on what somebody is being asked for when they end, to the moment', () =>
    given(
      aFloor().with(free('sari', { workingHours: UNTIL_NOON }), free('budi')),
      (scene) => scene.pass(MORNING + 2 * HOURS - 5_000 - scene.now),
      requests('h1', { namedEmployeeId: 'sari' }),
    )
      .when(passes(5))
      .then(
        { type: 'shift-turned', employeeId: 'sari', shift: { on: false } },
        closed('h1', 'sari', 'receiver-unavailable'),
        { type: 'stage-joined' },
        offered('h1', 'budi'),
      ));

  it('bring what has waited when they begin', () =>
    given(
      aFloor().with(
        free('sari', { workingHours: { ...UNTIL_NOON, weekly: [{ day: 1, from: '10:30', to: '12:00' }] } }),
      ),
      requests('h1'),
    )
      .when((scene) => scene.pass(MORNING + 0.5 * HOURS - scene.now))
      .thenAmongOthers(
        { type: 'shift-turned', shift: { on: true, until: MORNING + 2 * HOURS } },
        offered('h1', 'sari'),
      ));

  it('are not followed for people who are not there', () =>
    given(aFloor().with(absent('sari', { workingHours: UNTIL_NOON })))
      .when((scene) => scene.pass(24 * HOURS))
      .then());

  it('have ended even if nobody has said so yet: a command that comes first asks nobody who has gone', () =>
    given(aFloor().with(free('sari', { workingHours: UNTIL_NOON })), (scene) => (scene.now = MORNING + 2 * HOURS))
      .when(requests('h1'))
      .thenAmongOthers(never('handoff-offered')));
});
