import { accepts, connects, corrects, declines, passes, requests } from '../../test/acts';
import { given, joined, offered } from '../../test/given';
import { absent, free, reason } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';
import { Switchboard, type SwitchboardSnapshot } from '..';

describe('passing on to somebody by name', () => {
  const floor = (): Scene =>
    aFloor()
      .reason(
        reason('claim', {
          steps: [{ criteria: { role: 'clerk' }, holdSeconds: 60 }],
          lastResort: { employeeId: 'lina' },
        }),
      )
      .with(free('sari'), free('citra', { role: 'clerk' }));
  /** Tono is an accountant: no plan asks him. `buy` asks sales, who are Sari and Budi; `claim` asks Citra. */
  const named = (): Scene => floor().with(free('budi'), free('tono', { role: 'accountant' }));
  const handsOn = (byId: string, reasonId: string, toId: string): Act[] => [
    accepts(byId, 'h1'),
    corrects(byId, 'h1', reasonId, toId),
  ];

  it('asks them first, and says that they are asked for by name', () =>
    given(named(), requests('h1'), accepts('sari', 'h1'))
      .when(corrects('sari', 'h1', 'claim', 'tono'))
      .then(
        { type: 'reason-corrected', byId: 'sari', fromReasonId: 'buy', reasonId: 'claim', namedEmployeeId: 'tono' },
        joined('named', 1),
        offered('h1', 'tono', { why: ['named'] }),
      ));

  it('needs no other reason than the one it has', () =>
    given(named(), requests('h1'), accepts('sari', 'h1'))
      .when(corrects('sari', 'h1', 'buy', 'tono'))
      .thenAmongOthers(offered('h1', 'tono')));

  it('goes on by the plan of the reason where they are not there, or decline', () => {
    const away = named().with(absent('tono', { role: 'accountant' }));
    given(away, requests('h1'))
      .when(...handsOn('sari', 'claim', 'tono'))
      .thenAmongOthers(joined('step', 1), offered('h1', 'citra'));
    given(named(), requests('h1'), ...handsOn('sari', 'claim', 'tono'))
      .when(declines('tono', 'h1'))
      .thenAmongOthers(offered('h1', 'citra'));
  });

  it('goes to them in place of whom the sender had named', () =>
    given(named(), requests('h1', { namedEmployeeId: 'sari' }), accepts('sari', 'h1'))
      .when(corrects('sari', 'h1', 'claim', 'tono'), declines('tono', 'h1'), passes(600))
      .thenAmongOthers(offered('h1', 'tono'), (scene) => {
        const asked = scene.decided().flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []));
        expect(asked.slice(0, 2)).toEqual(['tono', 'citra']);
      }));

  it('goes to them also where the sender had asked for the same person, for the same reason', () =>
    given(
      floor().with(free('tono', { role: 'accountant' })),
      requests('h1', { namedEmployeeId: 'tono' }),
      declines('tono', 'h1'),
      accepts('sari', 'h1'),
    )
      .when(corrects('sari', 'h1', 'buy', 'tono'))
      .thenAmongOthers(offered('h1', 'tono')));

  it('twice is as once, also when they have declined meanwhile', () =>
    given(
      named(),
      requests('h1'),
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
      corrects('sari', 'h1', 'claim', 'tono'),
      declines('tono', 'h1'),
    )
      .when(corrects('sari', 'h1', 'claim', 'tono'))
      .thenDone());

  it('comes too late once somebody else has them', () =>
    given(named(), requests('h1'), ...handsOn('sari', 'claim', 'tono'), accepts('tono', 'h1'))
      .when(corrects('sari', 'h1', 'claim', 'budi'))
      .thenRefused('handoff.not-yours'));

  it.each<[string, Act[], [string, string]]>([
    ['whoever handed the contact over', [accepts('sari', 'h1')], ['sari', 'adi']],
    ['oneself, who has accepted', [accepts('sari', 'h1')], ['sari', 'sari']],
    [
      'whoever has the contact in hand',
      [accepts('sari', 'h1'), connects('sari', 'h1'), corrects('sari', 'h1', 'claim'), accepts('citra', 'h1')],
      ['citra', 'sari'],
    ],
    [
      'whoever has passed them on already',
      [...handsOn('sari', 'claim', 'tono'), accepts('tono', 'h1')],
      ['tono', 'sari'],
    ],
    ['whoever is excluded', [accepts('sari', 'h1')], ['sari', 'budi']],
  ])('is not for %s', (_, before, [byId, toId]) =>
    given(named(), requests('h1', { excludedIds: ['budi'] }), ...before)
      .when(corrects(byId, 'h1', 'buy', toId))
      .thenRefused('handoff.pass-on-not-possible', ({ board }) => {
        expect(board.handoff('h1')?.receiverId).toBe(byId);
      }),
  );

  it('26 · asks a manager first the second time, and whoever is named after them', () =>
    given(
      named().with(free('mega', { role: 'front-office-manager' })),
      requests('h1'),
      ...handsOn('sari', 'claim', 'tono'),
      accepts('tono', 'h1'),
    )
      .when(corrects('tono', 'h1', 'buy', 'budi'), declines('mega', 'h1'), passes(60))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'mega' }, (scene) => {
        const asked = scene.decided().flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []));
        expect(asked.slice(0, 2)).toEqual(['mega', 'budi']);
      }));

  it('is no way around the limit of hops', () =>
    given(
      named().with(free('mega', { role: 'front-office-manager' })),
      requests('h1', { chain: { hops: 5, visitedIds: [] } }),
      accepts('mega', 'h1'),
    )
      .when(corrects('mega', 'h1', 'claim', 'tono'))
      .thenRefused('handoff.too-many-hops'));

  it('is in the snapshot: an owner that takes over asks the same person', () => {
    const scene = named()
      .with(absent('tono', { role: 'accountant' }))
      .when(requests('h1'), ...handsOn('sari', 'claim', 'tono'));
    expect(scene.board.snapshot().handoffs[0]).toMatchObject({
      asked: { namedEmployeeId: 'tono' },
      handedOnBy: ['sari'],
    });
  });

  it('leaves the very same behind with whoever has taken over: nobody had been named until then', () => {
    const { board, now } = named().when(requests('h1'), accepts('sari', 'h1'));
    const taken = Switchboard.restore(JSON.parse(JSON.stringify(board.snapshot())) as SwitchboardSnapshot);
    const [first, second] = [board, taken].map((each) => {
      const asks = { type: 'correct-reason', commandId: 'c9', receivedAt: now } as const;
      each.handle({ ...asks, handoffId: 'h1', byId: 'sari', reasonId: 'claim', namedEmployeeId: 'tono' }, now);
      return JSON.stringify(each.snapshot().handoffs);
    });
    expect(second).toBe(first);
  });
});
