import type { SwitchboardEvent } from '../events';
import { accepts, becomes, completes, isEngaged, leavesDesk, requests, says } from '../../test/acts';
import { given, never } from '../../test/given';
import { absent, free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const told = (scene: Scene): SwitchboardEvent[] => scene.said().filter(({ type }) => type === 'presence-changed');
const floor = (): Scene => aFloor().with(free('sari', { wrapUpSeconds: 30 }));

describe('what others see of a person', () => {
  it('is told whole and once whenever a command has changed it', () =>
    given(floor())
      .when(requests('h1'))
      .thenAmongOthers((scene) =>
        expect(told(scene)).toMatchObject([
          {
            employeeId: 'sari',
            availability: 'Available',
            reachable: true,
            onShift: true,
            offerable: false,
            load: 4,
            capacity: 4,
            wrapUpUntil: null,
            because: 'handoff-offered',
          },
        ]),
      ));

  it('is told of what they have in hand, also where they can be asked for more', () =>
    given(aFloor().with(free('sari')))
      .when(requests('h1', { channel: 'email' }))
      .thenAmongOthers((scene) =>
        expect(told(scene)).toMatchObject([{ employeeId: 'sari', offerable: true, load: 1 }]),
      ));

  it('is not told when nothing of it has changed', () =>
    given(floor(), requests('h1')).when(accepts('sari', 'h1')).thenAmongOthers(never('presence-changed')));

  it('tells wrap-up', () =>
    given(floor(), requests('h1'), accepts('sari', 'h1'))
      .when(completes('sari', 'h1'))
      .thenAmongOthers((scene) =>
        expect(told(scene)).toMatchObject([{ offerable: false, load: 0, wrapUpUntil: scene.now + 30_000 }]),
      ));

  it('tells what somebody who is not at their desk says, and nothing else of them', () => {
    given(aFloor().with(absent('budi')))
      .when(says('budi', 'Away'))
      .thenAmongOthers({ type: 'presence-changed', employeeId: 'budi', availability: 'Away' });
    given(aFloor().with(absent('budi')))
      .when(isEngaged('budi'))
      .thenAmongOthers(never('presence-changed'));
    given(aFloor())
      .when(becomes(absent('citra').employee))
      .thenAmongOthers(never('presence-changed'));
  });

  it('tells that somebody has left their desk', () =>
    given(floor())
      .when(leavesDesk('sari'))
      .thenAmongOthers({ type: 'presence-changed', employeeId: 'sari', reachable: false, offerable: false }));
});
