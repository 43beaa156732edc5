// Longer than most: who is asked to step in, when, and how they leave again is one story with many ends.
import {
  accepts,
  becomes,
  comesToDesk,
  completes,
  connects,
  isDoneWith,
  isEngaged,
  joinsFloor,
  leavesDesk,
  leavesFloor,
  passes,
  requests,
  says,
} from '../../test/acts';
import { type Expected, given, joined, never, offered, queued } from '../../test/given';
import { absent, free, reason, team } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const MANAGER = { role: 'front-office-manager', managerId: 'dewi', teamId: 'heads' };
/** Mega manages sales, where Sari, alone, is with a customer; Lina, the last resort, and Dewi, above Mega, are away. */
const floor = (fillIn: object, lina: object = { teamId: 'sales' }): Scene =>
  aFloor()
    .team({ ...team('sales', 'mega'), fillIn })
    .reason(
      reason('buy', {
        steps: [{ criteria: { role: 'sales-representative' }, holdSeconds: 3_600 }],
        lastResort: { employeeId: 'lina' },
      }),
    )
    .with(free('mega', MANAGER), absent('lina', { role: 'receptionist', ...lina }), free('sari'))
    .when(isEngaged('sari'));
const asked = (employeeId: string, more: object = {}): Expected => ({
  type: 'fill-in-asked',
  employeeId,
  teamId: 'sales',
  ...more,
});
const isNotAsked = never('fill-in-asked');

describe('when a team is short', () => {
  it('its manager is asked to join the floor as soon as so many wait', () =>
    given(floor({ waiting: 2 }), requests('h1'))
      .when(requests('h2'))
      .thenAmongOthers(asked('mega', { waiting: 2 })));

  it('nobody is asked while fewer wait', () =>
    given(floor({ waiting: 2 }))
      .when(requests('h1'))
      .then({ type: 'handoff-requested' }, joined('step', 1), queued('h1')));
  it.each<[string, Act]>([
    ['there is nobody to be had', says('mega', 'DoNotDisturb')],
    [
      'its manager is nobody whom anybody knows',
      (scene) => scene.team({ ...team('sales', 'nobody'), fillIn: { waiting: 1 } }),
    ],
    ['it has no manager', (scene) => scene.team({ ...team('sales', null), fillIn: { waiting: 1 } })],
  ])('nobody is asked where %s', (_, act) =>
    given(floor({ waiting: 1 }), act)
      .when(requests('h1'))
      .then({ type: 'handoff-requested' }, joined('step', 1), queued('h1')),
  );
  it('nobody is asked whose time has run out, whom the clock has only to tell so', () =>
    given(
      floor({ waiting: 1 }),
      says('mega', 'DoNotDisturb'),
      says('mega', 'Available', 10),
      (scene) => (scene.now += 10_000),
    )
      .when(requests('h1'))
      .thenAmongOthers(isNotAsked));
  it('so many wait as wait in the longest of the queues', () =>
    given(
      floor({ waiting: 2 })
        .reason(
          reason('pay', {
            steps: [
              { criteria: { role: 'cashier' }, holdSeconds: 10 },
              { criteria: { role: 'sales-representative' }, holdSeconds: 3_600 },
            ],
            lastResort: { employeeId: 'lina' },
          }),
        )
        .with(free('kasir', { role: 'cashier', teamId: 'cash' })),
      isEngaged('kasir'),
      requests('h1'),
    )
      .when(requests('h2', { reasonId: 'pay' }), isNotAsked, passes(10))
      .thenAmongOthers(asked('mega', { aboutId: 'h2', waiting: 2 })));
  it('nobody is asked for a team without a threshold', () =>
    given(floor({})).when(requests('h1'), requests('h2'), passes(900)).thenAmongOthers(isNotAsked));

  it('its manager is asked when somebody has waited so long', () =>
    given(floor({ waitSeconds: 45 }), requests('h1'))
      .when(
        passes(44),
        (scene) => {
          expect(scene.said()).not.toContainEqual(expect.objectContaining(asked('mega')));
        },
        passes(1),
      )
      .thenAmongOthers(asked('mega', { waiting: 1 })));

  it('its manager is asked then, whatever else was due meanwhile', () =>
    given(floor({ waitSeconds: 45 }), requests('h1', { holdSeconds: 20 }))
      .when(passes(45))
      .thenAmongOthers({ type: 'hold-passed' }, asked('mega')));

  it('nobody is asked when somebody has waited for less, however often they are looked for', () =>
    given(
      floor({ waitSeconds: 45 }).reason(
        reason('buy', {
          steps: [
            { criteria: { role: 'sales-representative' }, holdSeconds: 20 },
            { criteria: { role: 'sales-representative' }, holdSeconds: 3_600 },
          ],
          lastResort: { employeeId: 'lina' },
        }),
      ),
    )
      .when(requests('h1'), passes(44))
      .thenAmongOthers(joined('step', 2), isNotAsked));

  it('its manager is asked when the expected wait is so long', () => {
    const serves =
      (id: string): Act =>
      (scene) =>
        scene.when(accepts('sari', id), passes(60), completes('sari', id));
    const scene = floor({ waitSeconds: 400 }).when(
      isDoneWith('sari'),
      ...['h1', 'h2', 'h3', 'h4', 'h5'].map((id) => requests(id, { holdSeconds: 3_600 })),
      serves('h1'),
      serves('h2'),
      serves('h3'),
      accepts('sari', 'h4'),
    );
    // One a minute: the last would wait eight minutes and a little less.
    given(scene)
      .when(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => requests(id, { holdSeconds: 3_600 })))
      .thenAmongOthers((after) => {
        const events = after.said().filter(({ type }) => type === 'fill-in-asked');
        expect(events).toMatchObject([{ employeeId: 'mega', waiting: 8, expectedWaitSeconds: 410 }]);
      });
  });

  it('the team that a step names is the team concerned', () =>
    given(
      floor({ waiting: 1 }, { teamId: null }).reason(
        reason('buy', {
          steps: [{ criteria: { teamId: 'sales' }, holdSeconds: 3_600 }],
          lastResort: { employeeId: 'lina' },
        }),
      ),
    )
      .when(requests('h1'))
      .thenAmongOthers(asked('mega')));

  it('the deputy is asked where the manager cannot be had, and then whoever is above', () => {
    const deputy = becomes(free('mega', { ...MANAGER, deputyId: 'dina' }).employee);
    const withDeputy = (): Scene =>
      floor({ waiting: 1 })
        .with(free('dina', { role: 'supervisor', teamId: null }))
        .when(deputy);
    given(withDeputy(), says('mega', 'DoNotDisturb')).when(requests('h1')).thenAmongOthers(asked('dina'));
    given(withDeputy(), leavesDesk('mega'), leavesDesk('dina'), comesToDesk('dewi'))
      .when(requests('h1'))
      .thenAmongOthers(asked('dewi'));
  });

  it('the manager is asked once in ten minutes, and not for each who waits', () =>
    given(floor({ waiting: 1 }), requests('h1'))
      .when(requests('h2'), requests('h3'), leavesFloor('mega'), requests('h4'), passes(590), requests('h5'))
      .thenAmongOthers(isNotAsked));

  it('is asked again later, should it still be short', () =>
    given(floor({ waiting: 1 }), requests('h1'), leavesFloor('mega'), passes(601))
      .when(requests('h2'))
      .thenAmongOthers(asked('mega', { waiting: 2 })));

  it('a manager is asked by one team at a time, and not while on the floor of another', () => {
    const two = (): Scene =>
      floor({ waiting: 1 })
        .team({ ...team('claims', 'mega'), fillIn: { waiting: 1 } })
        .reason(
          reason('claim', {
            steps: [{ criteria: { teamId: 'claims' }, holdSeconds: 3_600 }],
            lastResort: { employeeId: 'lina' },
          }),
        )
        .with(free('clara', { role: 'clerk', teamId: 'claims' }))
        .when(isEngaged('clara'));
    const claim = requests('h2', { reasonId: 'claim' });
    given(two())
      .when(claim)
      .thenAmongOthers(asked('mega', { teamId: 'claims' }));
    given(two(), requests('h1')).when(claim).thenAmongOthers(isNotAsked);
    given(two(), requests('h1'), joinsFloor('mega')).when(claim).thenAmongOthers(isNotAsked);
    given(two(), requests('h1'), joinsFloor('mega'))
      .when(joinsFloor('mega', 'claims'))
      .thenAmongOthers(
        { type: 'fill-in-left', teamId: 'sales', because: 'said' },
        { type: 'fill-in-joined', teamId: 'claims' },
      );
  });

  it('no is no, and of another team it says nothing', () => {
    given(floor({ waiting: 1 }), requests('h1'))
      .when(leavesFloor('mega'))
      .then({ type: 'fill-in-declined', employeeId: 'mega', teamId: 'sales', because: 'said' });
    given(floor({ waiting: 1 }), requests('h1'))
      .when(leavesFloor('mega', 'claims'))
      .thenDone();
  });

  it('no answer is no', () =>
    given(floor({ waiting: 1 }), requests('h1'))
      .when(passes(119), never('fill-in-declined'), passes(1))
      .thenAmongOthers({ type: 'fill-in-declined', employeeId: 'mega', because: 'expired' }));

  it('there are two minutes to answer, whatever else is over meanwhile', () =>
    given(floor({ waiting: 1 }), requests('h1', { holdSeconds: 3_600 }), says('mega', 'Busy', 60))
      .when(passes(119))
      .thenAmongOthers({ type: 'presence-set', employeeId: 'mega', because: 'ran-out' }, never('fill-in-declined')));
});

describe('a manager on the floor', () => {
  const helping = (): Scene => floor({ waiting: 1 }).when(requests('h1'), joinsFloor('mega'));

  it('is asked for what the team is asked for, as one of them', () =>
    given(floor({ waiting: 1 }), requests('h1'))
      .when(joinsFloor('mega'))
      .thenAmongOthers(
        {
          type: 'fill-in-joined',
          employeeId: 'mega',
          teamId: 'sales',
          roles: ['receptionist', 'sales-representative'],
        },
        offered('h1', 'mega', { stage: { kind: 'step', number: 1 }, why: ['on-the-floor', 'role', 'longest-idle'] }),
        never('presence-set'),
      ));

  it('is there for it, whatever they said before, and whatever their hours', () =>
    given(
      floor({ waiting: 1 }).with(free('mega', { ...MANAGER, workingHours: { timeZone: 'Asia/Jakarta', weekly: [] } })),
      says('mega', 'Busy'),
      requests('h1'),
    )
      .when(joinsFloor('mega'))
      .thenAmongOthers({ type: 'presence-set', availability: 'Available', activity: 'FillIn' }, offered('h1', 'mega')));

  it('is asked for whatever any of the team is', () =>
    given(floor({ waiting: 1 }).with(free('citra', { role: 'adviser' })), requests('h1'))
      .when(joinsFloor('mega'))
      .thenAmongOthers({ type: 'fill-in-joined', roles: ['adviser', 'receptionist', 'sales-representative'] }));

  it('comes to it and to nothing else', () =>
    given(floor({ waiting: 1 }))
      .when(joinsFloor('mega'))
      .then({ type: 'fill-in-joined', employeeId: 'mega', teamId: 'sales' }));

  it('may come without being asked; somebody who does not stand above the team may not', () => {
    given(floor({}), requests('h1')).when(joinsFloor('mega')).thenAmongOthers(offered('h1', 'mega'));
    given(floor({})).when(joinsFloor('adi')).thenRefused('fill-in.not-asked');
  });

  it('leaves it again when they say so, keeps what they have accepted, and gives back what they have not', () => {
    given(helping())
      .when(leavesFloor('mega'))
      .thenAmongOthers(
        { type: 'fill-in-left', employeeId: 'mega', because: 'said' },
        { type: 'offer-closed', receiverId: 'mega', because: 'receiver-unavailable' },
      );
    given(helping(), accepts('mega', 'h1'))
      .when(leavesFloor('mega'))
      .thenAmongOthers(never('offer-closed'), ({ board }) => expect(board.ownerOf('h1')).toBe('mega'));
  });

  it('is released when it is quiet', () =>
    given(helping(), accepts('mega', 'h1'), connects('mega', 'h1'), completes('mega', 'h1'))
      .when(passes(599), never('fill-in-left'), passes(1))
      .thenAmongOthers({ type: 'fill-in-left', employeeId: 'mega', because: 'quiet' }));

  it('is not released before the ten minutes are over, whatever else is', () =>
    given(
      helping(),
      accepts('mega', 'h1'),
      connects('mega', 'h1'),
      completes('mega', 'h1'),
      says('mega', 'Available', 60),
    )
      .when(passes(599))
      .thenAmongOthers(never('fill-in-left')));

  it('released because it was quiet may be asked again at once, and who left by themself only after a while', () => {
    const served = [accepts('mega', 'h1'), connects('mega', 'h1'), completes('mega', 'h1')];
    given(helping(), ...served, passes(600))
      .when(requests('h2'))
      .thenAmongOthers(asked('mega'));
    given(helping(), ...served, leavesFloor('mega'))
      .when(requests('h2'), passes(599))
      .thenAmongOthers(isNotAsked);
    given(helping(), ...served, leavesFloor('mega'), passes(600))
      .when(requests('h2'))
      .thenAmongOthers(asked('mega'));
  });

  it('who has left the company is on no floor any more', () =>
    given(helping(), becomes(free('mega', { ...MANAGER, active: false }).employee))
      .when(passes(600))
      .thenAmongOthers({ type: 'fill-in-left', employeeId: 'mega', because: 'gone' }));

  it('stays while others wait', () =>
    given(helping(), accepts('mega', 'h1'), connects('mega', 'h1'), requests('h2', { holdSeconds: 3_600 }))
      .when(passes(600))
      .thenAmongOthers({ type: 'fill-in-continued', employeeId: 'mega' }, never('fill-in-left')));

  it('who has gone is on no floor any more', () =>
    given(helping(), leavesDesk('mega'))
      .when(passes(600))
      .thenAmongOthers({ type: 'fill-in-left', employeeId: 'mega', because: 'gone' }));

  it('is asked for nothing of it after that', () =>
    given(helping(), leavesFloor('mega')).when(requests('h2')).thenAmongOthers(never('handoff-offered')));

  it('joins once, however often they say so', () => given(helping()).when(joinsFloor('mega')).thenDone());
  it('who is on no floor has none to leave', () => given(floor({})).when(leavesFloor('mega')).thenDone());
});
