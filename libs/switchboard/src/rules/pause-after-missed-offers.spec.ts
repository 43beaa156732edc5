import { type Act, type Scene, aFloor } from '../../test/scene';
import { accepts, cancels, declines, passes, requests, says, sees } from '../../test/acts';
import { closed, given, never, offered } from '../../test/given';
import { free } from '../../test/people';

/** Somebody is the only one to be asked, sees the offer, and lets it run out. */
const misses =
  (employeeId: string, handoffId: string): Act =>
  (scene) =>
    scene.when(requests(handoffId, { namedEmployeeId: employeeId }), sees(employeeId, handoffId), passes(20));

const twoAreThere = (): Scene => aFloor().with(free('sari'), free('budi'));

describe('missing offers', () => {
  it('twice in a row pauses somebody until they say that they are back', () =>
    given(twoAreThere(), misses('sari', 'h1')).when(misses('sari', 'h2')).thenAmongOthers(
      {
        type: 'presence-set',
        employeeId: 'sari',
        availability: 'Away',
        activity: 'MissedOffers',
        because: 'missed-offers',
      },
      {
        type: 'presence-changed',
        employeeId: 'sari',
        availability: 'Away',
        activity: 'MissedOffers',
        offerable: false,
      },
    ));

  it('once does not', () => given(twoAreThere()).when(misses('sari', 'h1')).thenAmongOthers(never('presence-set')));

  it('counts anew after an acceptance', () =>
    given(
      twoAreThere(),
      misses('sari', 'h1'),
      requests('h2', { namedEmployeeId: 'sari', channel: 'email' }),
      accepts('sari', 'h2'),
    )
      .when(misses('sari', 'h3'))
      .thenAmongOthers(never('presence-set')));

  it('counts anew after any answer', () =>
    given(twoAreThere(), misses('sari', 'h1'), requests('h2', { namedEmployeeId: 'sari' }), declines('sari', 'h2'))
      .when(misses('sari', 'h3'))
      .thenAmongOthers(never('presence-set')));

  it('does not count where the offer never reached an open desk', () =>
    given(twoAreThere(), misses('sari', 'h1'))
      .when(requests('h2', { namedEmployeeId: 'sari' }), passes(20))
      .thenAmongOthers(never('presence-set')));

  it('does not pause the last available person of a team: their manager is told instead', () =>
    given(twoAreThere(), says('budi', 'Busy'), misses('sari', 'h1'))
      .when(misses('sari', 'h2'))
      .thenAmongOthers({ type: 'pause-spared', employeeId: 'sari', managerId: 'mega' }, never('presence-set')));

  it('does not pause the last available person of a role either', () =>
    given(aFloor().with(free('sari'), free('budi', { role: 'cashier' })), misses('sari', 'h1'))
      .when(misses('sari', 'h2'))
      .thenAmongOthers({ type: 'pause-spared', employeeId: 'sari' }, never('presence-set')));

  it('pauses nobody who is not there for contacts: a manager, busy with something else, who was asked to step in', () => {
    const missesAsManager =
      (id: string): Act =>
      (scene) =>
        scene.when(requests(id), sees('mega', id), passes(20), cancels('adi', id));
    given(
      aFloor().with(free('mega', { role: 'front-office-manager', teamId: 'heads', availability: 'Busy' })),
      missesAsManager('h1'),
    )
      .when(missesAsManager('h2'))
      .thenAmongOthers(closed('h2', 'mega', 'expired', true), never('presence-set', 'pause-spared'));
  });

  it('ends with saying that one is back, and counts anew', () =>
    given(twoAreThere(), misses('sari', 'h1'), misses('sari', 'h2'), says('sari', 'Available'))
      .when(requests('h3', { namedEmployeeId: 'sari' }), sees('sari', 'h3'), passes(20))
      .thenAmongOthers(offered('h3', 'sari'), never('presence-set')));
});
