import { accepts, completes, isEngaged, leavesDesk, passes, pauses, requests, says } from '../../test/acts';
import { closed, given, never, offered, queued } from '../../test/given';
import { SECONDS, free } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const floor = (): Scene => aFloor().with(free('sari'));

describe('saying what one is doing', () => {
  it.each(['Busy', 'DoNotDisturb', 'BeRightBack', 'Away', 'Offline'] as const)('%s keeps offers away', (availability) =>
    given(floor(), says('sari', availability))
      .when(requests('h1'))
      .thenAmongOthers(queued('h1', { why: ['paused'] }), never('handoff-offered')),
  );

  it('Available brings what has waited', () =>
    given(floor(), says('sari', 'Away'), requests('h1'))
      .when(says('sari', 'Available'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('for a while restores what was said before it', () =>
    given(floor(), says('sari', 'BeRightBack', 300), requests('h1'))
      .when(passes(299), never('handoff-offered'), passes(1))
      .thenAmongOthers({ type: 'presence-set', availability: 'Available', because: 'ran-out' }, offered('h1', 'sari')));

  it('for a while, twice, restores what was said before both', () =>
    given(floor(), says('sari', 'BeRightBack', 300), says('sari', 'Away', 600))
      .when(passes(600))
      .then({ type: 'presence-set', availability: 'Available', because: 'ran-out' }));

  it('for a while restores a pause to a pause', () =>
    given(floor(), says('sari', 'Away'), says('sari', 'Busy', 60))
      .when(passes(60))
      .then({ type: 'presence-set', availability: 'Away', because: 'ran-out' }));

  it('for a while ends with nothing else that has still time', () =>
    given(
      aFloor().with(
        free('sari', {
          wrapUpSeconds: 300,
          workingHours: { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] },
        }),
      ),
      requests('h1'),
      accepts('sari', 'h1'),
      completes('sari', 'h1'),
      isEngaged('sari', { seconds: 300 }),
      isEngaged('sari', { id: 'for-good' }),
      says('sari', 'Busy', 60),
    )
      .when(passes(60))
      .then({ type: 'presence-set', availability: 'Available', because: 'ran-out' }));

  it('for a while ends also for who has gone home, whose hours nobody follows', () => {
    const workingHours = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '10:30' } as const] };
    given(aFloor().with(free('sari', { workingHours })), says('sari', 'Busy', 3_600), leavesDesk('sari'))
      .when(passes(3_600))
      .then({ type: 'presence-set', availability: 'Available', because: 'ran-out' });
  });

  it('goes on for as long as it was said, whatever else is over', () =>
    given(floor(), says('sari', 'Busy', 300), isEngaged('sari', { seconds: 60 }))
      .when(passes(60))
      .then({ type: 'engagement-ended', because: 'ran-out' }));

  it('without an end goes on, whatever else is over', () =>
    given(floor(), says('sari', 'Busy'), isEngaged('sari', { seconds: 60 }))
      .when(passes(60))
      .then({ type: 'engagement-ended', because: 'ran-out' }));

  it('for good forgets what was to be restored', () =>
    given(floor(), says('sari', 'Busy', 60), says('sari', 'Away'))
      .when(passes(120))
      .then());

  it('the same again changes nothing', () =>
    given(floor(), says('sari', 'Busy')).when(says('sari', 'Busy')).thenDone());

  it('says so, and what else one does', () => {
    const does =
      (activity: string, availability: 'Busy' | 'Away' = 'Busy'): Act =>
      (scene) =>
        scene.do({
          ...{ type: 'set-presence', commandId: scene.commandId(), receivedAt: scene.now },
          ...{ employeeId: 'sari', availability, activity },
        });
    const said = { type: 'presence-set', because: 'said' } as const;
    given(floor(), does('Training'))
      .when(does('Meeting'))
      .then({ ...said, availability: 'Busy', activity: 'Meeting' });
    given(floor(), does('Training'))
      .when(does('Training', 'Away'))
      .then({ ...said, availability: 'Away', activity: 'Training' });
  });

  it('for a time that is over already changes nothing', () =>
    given(floor(), (scene) => (scene.now += 10 * SECONDS))
      .when(says('sari', 'Away', -5))
      .thenDone());

  it('for no time changes nothing', () =>
    given(floor())
      .when(says('sari', 'Away', 0))
      .thenDone());

  it('puts somebody who comes back at the end of the row', () =>
    given(floor().with(free('budi')), says('sari', 'Away'), passes(5), says('sari', 'Available'))
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'budi')));

  it('while being asked withdraws the offer, which goes on at its place', () =>
    given(floor().with(free('budi')), requests('h1'))
      .when(says('sari', 'Away'))
      .then({ type: 'presence-set' }, closed('h1', 'sari', 'receiver-unavailable'), offered('h1', 'budi')));

  it('back and forth while being asked asks again each time, and never by itself', () =>
    given(floor(), requests('h1'))
      .when(says('sari', 'Away'), says('sari', 'Available'), passes(10))
      .thenAmongOthers(offered('h1', 'sari', { offerId: 'h1.2' }), ({ board }) =>
        expect(board.handoff('h1')?.offers).toHaveLength(1),
      ));

  it('of somebody unknown is refused', () =>
    given(floor()).when(says('nobody', 'Away')).thenRefused('employee.unknown'));
});

describe('a manager who pauses somebody', () => {
  it('keeps offers away from them for that long, and gives them back what they had said', () =>
    given(floor(), pauses('mega', 'sari', 300), requests('h1'))
      .when(passes(299), never('handoff-offered'), passes(1))
      .thenAmongOthers({ type: 'presence-set', availability: 'Available', because: 'ran-out' }, offered('h1', 'sari')));

  it('may make it longer or shorter', () =>
    given(floor(), pauses('mega', 'sari', 300), pauses('mega', 'sari', 60))
      .when(passes(60))
      .then({ type: 'presence-set', availability: 'Available', because: 'ran-out' }));

  it('does not keep them: they are back when they say so', () =>
    given(floor(), pauses('mega', 'sari', 300))
      .when(says('sari', 'Available'), requests('h1'))
      .thenAmongOthers(offered('h1', 'sari')));

  it.each(['Busy', 'DoNotDisturb', 'BeRightBack', 'Away', 'Offline'] as const)(
    'changes nothing of what they have said themself (%s): their lunch would end with the pause',
    (availability) =>
      given(floor(), says('sari', availability, 1_800))
        .when(pauses('mega', 'sari', 60))
        .thenRefused('presence.not-available'),
  );

  it('cannot pause somebody unknown', () =>
    given(floor())
      .when(pauses('mega', 'nobody', 60))
      .thenRefused('employee.unknown'));
});
