import { accepts, cancels, completes, declines, isEngaged, passes, requests, says } from '../../test/acts';
import { given, joined, never, offered, queued } from '../../test/given';
import { ASK_SALES, free, reason } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('requesting a handoff', () => {
  it('asks somebody fit and free at once, and says why', () =>
    given(aFloor().with(free('sari')))
      .when(requests('h1'))
      .then(
        { type: 'handoff-requested', handoffId: 'h1', senderId: 'adi' },
        joined('step', 1),
        offered('h1', 'sari', { offerId: 'h1.1', stage: { kind: 'step', number: 1 }, why: ['role', 'longest-idle'] }),
      ));

  it('says all that was asked of it, and nothing that was not', () => {
    const more = { lastReceiverId: 'sari', amount: 5, previousId: 'h0', excludedIds: ['budi'] };
    given(aFloor())
      .when(requests('h1', more))
      .thenAmongOthers({ type: 'handoff-requested', ...more });
    given(aFloor())
      .when(requests('h1'))
      .thenAmongOthers((scene) => {
        const requested = scene.said().find(({ type }) => type === 'handoff-requested') ?? {};
        for (const each of [...Object.keys(more), 'requires', 'chain'])
          expect(Object.keys(requested)).not.toContain(each);
      });
  });

  it('is told its place where nobody is free', () =>
    given(aFloor().with(free('sari')), isEngaged('sari'), requests('h1'))
      .when(requests('h2'))
      .thenAmongOthers(queued('h2', { place: 2, why: ['at-capacity'], expectedWaitSeconds: null })));

  it('at a counter is asked of somebody who is there, and says so', () =>
    given(aFloor().with(free('budi', { siteId: 'bandung' }), free('sari')))
      .when(requests('h1', { channel: 'counter' }))
      .thenAmongOthers(offered('h1', 'sari', { why: ['role', 'site', 'longest-idle'] })));

  it('says that it waits for who has declined', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(declines('sari', 'h1'))
      .thenAmongOthers(queued('h1', { why: ['unreachable', 'tried'] })));

  it('says that it goes on without its language, where all are busy who may take it', () =>
    given(aFloor().with(free('sari'), free('tono', { role: 'accountant', languages: { en: 4 } })), isEngaged('sari'))
      .when(requests('h1', { language: 'en' }))
      .thenAmongOthers(queued('h1', { why: ['without-language', 'at-capacity'] })));

  it('is asked of somebody else than the sender', () =>
    given(aFloor().with(free('sari')))
      .when(requests('h1', { senderId: 'sari' }))
      .thenAmongOthers(queued('h1'), never('handoff-offered')));

  it('with a reason that is unknown is refused', () =>
    given(aFloor())
      .when(requests('h1', { reasonId: 'nonsense' }))
      .thenRefused('reason.unknown', ({ board }) => expect(board.handoff('h1')).toBeUndefined()));

  it('with a reason that is no longer used is refused', () =>
    given(aFloor().reason(reason('old', ASK_SALES, { active: false })))
      .when(requests('h1', { reasonId: 'old' }))
      .thenRefused('reason.unknown'));

  it('“unclear” is a reason like any other, and goes to reception', () =>
    given(
      aFloor()
        .reason(
          reason('unclear', {
            steps: [{ criteria: { role: 'receptionist' }, holdSeconds: 30 }],
            lastResort: { employeeId: 'lina' },
          }),
        )
        .with(free('sari'), free('rini', { role: 'receptionist' })),
    )
      .when(requests('h1', { reasonId: 'unclear' }))
      .thenAmongOthers(offered('h1', 'rini')));

  it('twice creates one', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'))
      .when(requests('h1'))
      .thenDone(({ board }) => expect(board.queue()).toHaveLength(1)));

  it('an old duplicate does not bring back what has ended', () =>
    given(
      aFloor().with(free('sari')),
      requests('h1'),
      accepts('sari', 'h1'),
      completes('sari', 'h1'),
      passes(7 * 86_400),
    )
      .when(requests('h1'))
      .thenDone(({ board }) => expect(board.queue()).toEqual([])));

  it('the same command again gets the first answer, a refusal too, and has no effect', () => {
    const scene = aFloor().with(free('sari'));
    given(scene)
      .when(requests('h1', { commandId: 'x' }), cancels('adi', 'h1'), requests('h9', { commandId: 'x' }))
      .thenAmongOthers({ type: 'command-done', commandId: 'x' }, () =>
        expect(scene.board.handoff('h9')).toBeUndefined(),
      );
    given(scene, requests('h2', { reasonId: 'nonsense', commandId: 'y' }))
      .when(requests('h2', { commandId: 'y' }))
      .thenRefused('reason.unknown', () => expect(scene.board.handoff('h2')).toBeUndefined());
  });

  it('forgets what became of a command after a day', () =>
    given(
      aFloor().with(free('sari')),
      requests('h1', { reasonId: 'nonsense', commandId: 'y' }),
      passes(86_400),
      says('sari', 'Busy'),
    )
      .when(requests('h1', { commandId: 'y' }))
      .thenAmongOthers({ type: 'handoff-requested', handoffId: 'h1' }));

  it('spreads a burst over everybody who is free', () => {
    const people = ['sari', 'budi', 'citra', 'dian'].map((each) => free(each));
    const scene = aFloor().with(...people);
    const burst = Array.from({ length: 8 }, (_, index) => requests(`h${String(index)}`, { channel: 'chat' }));
    given(scene)
      .when(...burst)
      .thenAmongOthers(() => {
        const asked = scene.log.flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []));
        expect(asked.slice(0, 4)).toEqual(['sari', 'budi', 'citra', 'dian']);
        expect(new Set(asked.slice(4)).size).toBe(4);
      });
  });

  it('goes to who was idle longest, and who was asked and let go for no fault of theirs is next again', () =>
    given(aFloor().with(free('sari'), free('budi')), requests('h1'), cancels('adi', 'h1'))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('waits on while who declined is the only one there', () =>
    given(aFloor().with(free('sari')), requests('h1'), declines('sari', 'h1'))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari'), ({ board }) =>
        expect(board.handoff('h1')).toMatchObject({ state: 'waiting', offers: [] }),
      ));
});
