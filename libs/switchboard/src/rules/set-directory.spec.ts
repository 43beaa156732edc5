import { accepts, becomes, completes, connects, declines, isErased, requests } from '../../test/acts';
import { closed, given, never, offered, so } from '../../test/given';
import { ASK_SALES, HOURS, MORNING, absent, free, reason, team } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const floor = (): Scene => aFloor().with(free('sari'), free('budi')).when(requests('h1'));

describe('what the directory says of an employee', () => {
  it('withdraws what no longer fits them', () =>
    given(floor())
      .when(becomes(free('sari', { role: 'cashier' }).employee))
      .thenAmongOthers(closed('h1', 'sari', 'receiver-unavailable'), offered('h1', 'budi')));

  it('withdraws what is too much for them now', () =>
    given(floor())
      .when(becomes(free('sari', { capacity: { units: 3, weights: { phone: 4 } } }).employee))
      .thenAmongOthers(closed('h1', 'sari', 'over-capacity'), offered('h1', 'budi')));

  it('withdraws what they are asked, and not what somebody else is asked at the same time', () =>
    given(aFloor({ askAtOnce: 2 }).with(free('sari'), free('budi')).when(requests('h1')))
      .when(becomes(free('budi', { role: 'cashier' }).employee))
      .then({ type: 'employee-set' }, closed('h1', 'budi', 'receiver-unavailable')));

  it('lets what they are asked stand in their wrap-up, if it still fits them', () => {
    const chat = { channel: 'chat' } as const;
    const talks = { wrapUpSeconds: 60 };
    given(
      aFloor().with(free('sari', talks)),
      requests('h1', chat),
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
      requests('h2', chat),
      completes('sari', 'h1'),
    )
      .when(becomes(free('sari', { ...talks, skills: { negotiation: 3 } }).employee))
      .then(
        { type: 'employee-set' },
        so(({ board }) => expect(board.handoff('h2')?.offers).toMatchObject([{ receiverId: 'sari' }])),
      );
  });

  it('withdraws what they are asked out of their hours from now on', () =>
    given(floor())
      .when(
        becomes(
          free('sari', {
            workingHours: { timeZone: 'Asia/Jakarta', weekly: [{ day: 2, from: '08:00', to: '17:00' }] },
          }).employee,
        ),
      )
      .thenAmongOthers(closed('h1', 'sari', 'receiver-unavailable'), offered('h1', 'budi')));

  it('knows their tags, where they have any', () => {
    const known = (...acts: readonly Act[]): object => {
      const scene = aFloor()
        .mark()
        .when(...acts);
      const [event] = scene.decided();
      return event?.type === 'employee-set' ? event.employee : {};
    };
    expect(known(becomes(free('sari', { tags: ['night'] }).employee))).toMatchObject({ tags: ['night'] });
    expect(known(becomes(free('sari', { tags: [] }).employee))).not.toHaveProperty('tags');
    expect(known(becomes(free('sari').employee))).not.toHaveProperty('tags');
  });

  it('leaves them what they have accepted', () =>
    given(floor(), accepts('sari', 'h1'))
      .when(becomes(free('sari', { role: 'cashier' }).employee))
      .then({ type: 'employee-set' }));

  it('brings what has waited to who fits it now', () =>
    given(floor(), declines('sari', 'h1'), declines('budi', 'h1'))
      .when((scene) => scene.with(free('citra', { role: 'cashier' })), becomes(free('citra').employee))
      .thenAmongOthers(offered('h1', 'citra')));

  it('said again is no event, as it says everything again each day', () =>
    given(floor())
      .when(becomes(free('sari').employee))
      .then());

  it('with a time zone that does not exist is refused, and what was known stays', () =>
    given(floor())
      .when(
        becomes(free('sari', { role: 'cashier', workingHours: { timeZone: 'Asia/Atlantis', weekly: [] } }).employee),
      )
      .thenRefused('employee.time-zone-unknown', ({ board }) =>
        expect(board.handoff('h1')?.offers).toMatchObject([{ receiverId: 'sari' }]),
      ));

  it('keeps names and numbers out of what routing knows', () =>
    given(aFloor())
      .when(becomes({ ...free('sari').employee, name: 'Sari Dewi', contactPoints: { extension: '4711' } }))
      .thenAmongOthers((scene) =>
        expect(JSON.stringify([scene.log, scene.board.snapshot()])).not.toMatch(/Sari Dewi|4711/),
      ));
});

describe('the opening hours of a team', () => {
  const tuesdays = (timeZone = 'Asia/Jakarta') => ({ timeZone, weekly: [{ day: 2, from: '08:00', to: '17:00' }] });
  const opens = (openingHours = tuesdays(), managerId = 'mega') => ({ ...team('sales', managerId), openingHours });
  const noHours = { timeZone: 'Asia/Jakarta', weekly: [] };
  const turned = (employeeId: string) => {
    const shift = { on: false, until: MORNING + 22 * HOURS };
    return { type: 'shift-turned', employeeId, shift } as const;
  };

  it('begin or end work with it for whoever of its people is there, and for whom it makes a difference', () =>
    given(
      aFloor().with(
        ...[free('sari'), free('budi'), absent('citra'), free('dian', { workingHours: noHours })],
        free('clara', { teamId: 'claims' }),
      ),
    )
      .when((scene) => scene.team(opens()))
      .then({ type: 'team-set' }, turned('budi'), turned('sari')));

  it('turn nobody’s shift where they stay as they are', () =>
    given(aFloor().with(free('sari')), (scene) => scene.team(opens()))
      .when((scene) => scene.team(opens(tuesdays(), 'dewi')))
      .then({ type: 'team-set' }));

  it('end them later or earlier, and are done without, for whoever is there', () => {
    const mondays = (to: string) => ({ timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to }] });
    const until = (hours: number) =>
      ({ type: 'shift-turned', shift: { on: true, until: MORNING + hours * HOURS } }) as const;
    const openTo = (to: string): Scene =>
      aFloor()
        .with(free('sari'))
        .team(opens(mondays(to)));
    given(openTo('17:00'))
      .when((scene) => scene.team(opens(mondays('12:00'))))
      .then({ type: 'team-set' }, until(2));
    given(aFloor().with(free('sari')).team(opens(noHours)), requests('h1'))
      .when((scene) => scene.team(team('sales', 'mega')))
      .then({ type: 'team-set' }, { type: 'shift-turned', shift: { on: true } }, offered('h1', 'sari'));
  });

  it('are left out where there are none', () => {
    const scene = aFloor().mark().team(team('finance', null));
    expect(scene.decided()).toEqual([
      { type: 'team-set', team: { teamId: 'finance', managerId: null, active: true }, at: scene.now },
    ]);
  });

  it('in a time zone that does not exist are refused', () =>
    given(aFloor())
      .when((scene) => scene.team(opens(tuesdays('Asia/Atlantis'))))
      .thenRefused('employee.time-zone-unknown'));
});

describe('what the directory says of reasons, teams and sites', () => {
  it('said again is no event', () =>
    given(floor())
      .when(
        (scene) => scene.reason(reason('buy', ASK_SALES)),
        (scene) => scene.team(team('sales', 'mega')),
      )
      .then());

  it('leaves what is under way to the plan that it began with', () =>
    given(floor(), (scene) =>
      scene.reason(
        reason('buy', {
          steps: [{ criteria: { role: 'cashier' }, holdSeconds: 60 }],
          lastResort: { employeeId: 'lina' },
        }),
      ),
    )
      .when(declines('sari', 'h1'))
      .thenAmongOthers(offered('h1', 'budi'), never('round-started')));

  it('knows a site', () =>
    given(aFloor())
      .when((scene) =>
        scene.do({
          type: 'set-site',
          commandId: 's',
          site: {
            siteId: 'jakarta',
            key: 'jakarta',
            name: 'Jakarta',
            timeZone: 'Asia/Jakarta',
            fallbackNumber: '021',
            active: true,
          },
        }),
      )
      .then({ type: 'site-set', site: { siteId: 'jakarta', timeZone: 'Asia/Jakarta', active: true } }));

  it('of nobody it knows there is nothing to erase', () => given(aFloor()).when(isErased('nobody')).then());
});
