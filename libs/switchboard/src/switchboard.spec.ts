import {
  accepts,
  answersQuestion,
  asksFor,
  becomes,
  cancels,
  completes,
  corrects,
  declines,
  keepsPromise,
  names,
  passes,
  reassigns,
  requests,
  says,
  takesCallback,
  withdraws,
} from '../test/acts';
import { closed, given } from '../test/given';
import { ASK_SALES, MORNING, absent, free, reason, site, team } from '../test/people';
import { TAX, floor } from '../test/questions';
import { type Act, type Scene, aFloor } from '../test/scene';
import { type Command, Switchboard, type SwitchboardEvent } from '.';

describe('a switchboard', () => {
  it('lets a clock that goes back stand still: what was decided first stays first', () => {
    const board = Switchboard.empty();
    board.handle({ type: 'set-reason', commandId: 'r', reason: reason('buy', ASK_SALES) }, MORNING);
    const { now, events } = board.handle(
      { type: 'set-employee', commandId: 'e', employee: free('sari').employee },
      MORNING - 5_000,
    );
    expect(now).toBe(MORNING);
    expect(events[0]).toMatchObject({ type: 'employee-set', at: MORNING });
  });

  it('has nothing due, and has cost nothing, as long as nobody wants anything', () => {
    expect(Switchboard.empty().nextDue()).toBeUndefined();
    expect(Switchboard.empty().effort).toBe(0);
  });

  it('does at most five hundred due things at a time, so that commands come in between', () => {
    const board = Switchboard.empty();
    for (let index = 0; index < 600; index++) {
      const employeeId = `s${String(index)}`;
      board.handle({ type: 'set-employee', commandId: employeeId, employee: free(employeeId).employee }, MORNING);
      board.handle(
        {
          type: 'set-presence',
          commandId: `p${employeeId}`,
          employeeId,
          availability: 'Busy',
          activity: 'x',
          expiresAt: MORNING + 60_000,
          receivedAt: MORNING,
        },
        MORNING,
      );
    }
    const later = MORNING + 60_000;
    const restored = (): number =>
      board.handle({ type: 'tick' }, later).events.filter(({ type }) => type === 'presence-set').length;
    expect(restored()).toBe(500);
    expect(board.nextDue()).toBe(later);
    expect(restored()).toBe(100);
    expect(board.nextDue()).toBeUndefined();
  });

  it('takes a thousand steps of dispatch at a time, and the rest is due at once', () => {
    const board = Switchboard.empty();
    board.handle(
      { type: 'set-reason', commandId: 'r', reason: reason('buy', { steps: [], lastResort: { employeeId: 'sari' } }) },
      MORNING,
    );
    board.handle({ type: 'set-employee', commandId: 'e', employee: free('sari').employee }, MORNING);
    board.handle(
      {
        type: 'set-presence',
        commandId: 'p',
        employeeId: 'sari',
        availability: 'Away',
        activity: 'x',
        receivedAt: MORNING,
      },
      MORNING,
    );
    board.handle(
      { type: 'set-reachability', commandId: 'q', employeeId: 'sari', reachable: true, receivedAt: MORNING },
      MORNING,
    );
    for (let index = 0; index < 1_200; index++) {
      const handoffId = `h${String(index)}`;
      board.handle(
        {
          type: 'request-handoff',
          commandId: handoffId,
          handoffId,
          senderId: 'adi',
          reasonId: 'buy',
          channel: 'phone',
          upset: false,
          contact: { kind: 'customer', tier: 0, reachable: true },
          holdSeconds: 3_600,
          requestedAt: MORNING,
        },
        MORNING,
      );
    }
    // All of them waited for her alone.
    const { events } = board.handle(
      { type: 'set-reachability', commandId: 'x', employeeId: 'sari', reachable: false, receivedAt: MORNING },
      MORNING,
    );
    expect(events.length).toBeLessThan(2_100);
    expect(board.nextDue()).toBe(MORNING);
    for (let ticks = 0; board.nextDue() === MORNING; ticks++) {
      expect(ticks).toBeLessThan(5);
      board.handle({ type: 'tick' }, MORNING);
    }
    expect(board.violations({ deep: true })).toEqual([]);
  });

  it('lets a bug through: what is no refusal must not look like one', () => {
    const broken = Switchboard.empty({
      policy: {
        name: 'broken',
        rank: () => {
          throw new TypeError('not today');
        },
      },
    });
    expect(() =>
      broken.handle({ type: 'set-employee', commandId: 'e', employee: free('sari').employee }, MORNING),
    ).toThrow(TypeError);
  });

  it('lets a bug through where a command cannot be read', () =>
    expect(() => aFloor().when(requests('h1', { contact: undefined as never }))).toThrow(TypeError));

  it('goes on at once with what was decided half-way, whoever replays it', () => {
    const half = (scene: Scene, until: SwitchboardEvent['type']): void => {
      const board = Switchboard.empty();
      const end = scene.log.findLastIndex(({ type }) => type === until);
      for (const event of scene.log.slice(0, end)) board.apply(event);
      expect(board.nextDue()).toBe(scene.now);
      const { events } = board.handle({ type: 'tick' }, scene.now);
      expect(events.map(({ type }) => type)).toContain(until);
    };
    const alone = aFloor().with(free('sari', { availability: 'Away' }));
    half(alone.when(requests('h1')), 'handoff-queued');
    half(alone.when(passes(1), says('sari', 'Available')), 'handoff-offered');
  });

  const STATES: readonly Command[] = [
    { type: 'set-employee', commandId: 'x', employee: free('sari').employee },
    { type: 'erase-employee', commandId: 'x', employeeId: 'sari' },
    { type: 'set-reason', commandId: 'x', reason: reason('ask', ASK_SALES) },
    { type: 'set-team', commandId: 'x', team: team('finance', null) },
    { type: 'set-site', commandId: 'x', site: site('jakarta') },
    { type: 'set-workspace', commandId: 'x', workspace: { learnedRates: true } },
    { type: 'reckon-staffing', commandId: 'x', worths: null },
  ];

  it.each(STATES)('answers nobody who says how things stand: $type', (command) => {
    const { events } = aFloor()
      .with(free('budi'))
      .board.handle(command, MORNING + 60_000);
    expect(events.map(({ type }) => type)).not.toContain('command-applied');
    expect(events.map(({ type }) => type)).not.toContain('command-done');
  });

  it('says of each decision about a question that it is one', () =>
    given(floor(), asksFor('a1', TAX))
      .when(declines('tono', 'a1'))
      .thenAmongOthers({ ...closed('a1', 'tono', 'declined'), assist: true }));

  const mayDo = (words: string, scene: Scene, act: Act): void =>
    given(scene)
      .when(act)
      .then({ type: 'command-refused', detail: expect.stringContaining(words) });

  it('says to whoever may not do something who may', () => {
    const handedOver = (...acts: readonly Act[]): Scene =>
      aFloor()
        .with(free('sari'), free('budi'))
        .when(requests('h1'), ...acts);
    const owed = handedOver(takesCallback('adi', 'h1'));
    const asked = floor().when(asksFor('a1', TAX), accepts('tono', 'a1'));
    mayDo('Only its sender can', handedOver(), cancels('sari', 'h1', 'not-needed'));
    mayDo('Only its sender or its receiver can', handedOver(), corrects('budi', 'h1', 'buy'));
    mayDo('Only its receiver can', handedOver(accepts('sari', 'h1')), completes('adi', 'h1'));
    mayDo('Only the owner of the callback or appointment can', owed, keepsPromise('adi', 'h1'));
    mayDo('Only its owner or a manager above them can', owed, reassigns('adi', 'h1', 'sari'));
    mayDo('Only whoever has accepted it can', asked, answersQuestion('umi', 'a1'));
    mayDo('Only whoever asked can', asked, withdraws('tono', 'a1'));
  });

  it('says to a manager why it cannot be whom they name', () => {
    const scene = aFloor()
      .with(free('sari'), free('budi'), absent('citra'))
      .when(requests('h1', { language: 'id' }));
    mayDo('they do not work here', scene, names('mega', 'h1', 'nobody'));
    mayDo('they sent it, have the contact in hand, or were excluded', scene, names('mega', 'h1', 'adi'));
    mayDo('they are not available just now', scene, names('mega', 'h1', 'citra'));
    scene.with(free('dian', { languages: {} }));
    mayDo(
      'they do not speak the language of the contact, or are not at that counter',
      scene,
      names('mega', 'h1', 'dian'),
    );
  });

  it('says whose hours it cannot read', () => {
    const hours = { timeZone: 'Asia/Atlantis', weekly: [] };
    mayDo('employee sari', aFloor(), becomes(free('sari', { workingHours: hours }).employee));
    mayDo('team sales', aFloor(), (scene) => scene.team({ ...team('sales', 'mega'), openingHours: hours }));
    mayDo('Asia/Atlantis', aFloor(), becomes(free('sari', { workingHours: hours }).employee));
    mayDo('Asia/Atlantis', aFloor(), (scene) => scene.team({ ...team('sales', 'mega'), openingHours: hours }));
  });

  it('says beforehand who could be asked at the moment when it is asked', () => {
    const scene = aFloor().with(free('sari'));
    scene.when(says('sari', 'Available', 60));
    const asked = { senderId: 'adi', reasonId: 'buy', channel: 'phone', upset: false } as const;
    const at = (now: number): string | null =>
      scene.board.preview({ ...asked, contact: { kind: 'customer', tier: 0, reachable: true } }, now).receiverId;
    expect([at(scene.now), at(scene.now + 59_999), at(scene.now + 60_000)]).toEqual(['sari', 'sari', null]);
  });

  it('says nothing of a contact that names or reaches them', () =>
    given(aFloor().with(free('sari')))
      .when(
        requests('h1', {
          contact: { kind: 'customer', tier: 1, reachable: true, name: 'Bu Ratna', number: '+628123' } as never,
        }),
      )
      .thenAmongOthers((scene) =>
        expect(JSON.stringify([scene.log, scene.board.snapshot()])).not.toMatch(/Ratna|628123/),
      ));
});
