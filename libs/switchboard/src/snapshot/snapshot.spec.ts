import {
  accepts,
  cancels,
  completes,
  connects,
  declines,
  isEngaged,
  isErased,
  learns,
  passes,
  requests,
  says,
  takesCallback,
} from '../../test/acts';
import { ASK_SALES, absent, free, reason, site, team } from '../../test/people';
import { type Act, aFloor } from '../../test/scene';
import { leastNeededElsewhere } from '../policies/least-needed-elsewhere';
import { POLICY_NAMES, policyNamed } from '../policies/policy-named';
import { type DispatchPolicy, SnapshotUnreadable, Switchboard, type SwitchboardSnapshot, longestIdle } from '..';

const hasASite =
  (siteId: string): Act =>
  (scene) =>
    scene.do({ type: 'set-site', commandId: scene.commandId(), site: site(siteId) });

const full = (policy: DispatchPolicy = longestIdle): Switchboard =>
  aFloor({ policy })
    .reason(reason('ask', ASK_SALES))
    .team(team('finance', null))
    .with(
      free('sari'),
      free('budi'),
      free('citra', { workingHours: { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] } }),
    )
    .when(
      hasASite('jakarta'),
      hasASite('bandung'),
      learns,
      requests('h0'),
      accepts('sari', 'h0'),
      connects('sari', 'h0'),
      passes(60),
      completes('sari', 'h0'),
      requests('h1', { namedEmployeeId: 'sari' }),
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
      requests('h2', { upset: true, language: 'id' }),
      declines('budi', 'h2'),
      requests('h3', { namedEmployeeId: 'budi' }),
      accepts('budi', 'h3'),
      requests('h4'),
      takesCallback('adi', 'h4'),
      requests('h5'),
      cancels('adi', 'h5'),
      isEngaged('sari', { seconds: 600 }),
      says('citra', 'Busy', 300),
      passes(5),
    ).board;

type Plain = { -readonly [Part in keyof SwitchboardSnapshot]: SwitchboardSnapshot[Part] };
/** As it comes back from where it was kept. */
const kept = (board: Switchboard): Plain => JSON.parse(JSON.stringify(board.snapshot())) as Plain;

describe('a snapshot', () => {
  it('is plain JSON: a trip through text changes nothing', () => {
    const snapshot = full().snapshot();
    expect(JSON.parse(JSON.stringify(snapshot))).toStrictEqual(snapshot);
  });

  it('restores a board that is whole, indexes included, and says the same again', () => {
    const board = full();
    const restored = Switchboard.restore(kept(board));
    expect(restored.violations({ deep: true })).toEqual([]);
    expect(restored.snapshot()).toStrictEqual(board.snapshot());
    expect(restored.nextDue()).toBe(board.nextDue());
    expect(restored.queue()).toEqual(board.queue());
  });

  it('says the same whoever the board got to know first', () => {
    const snapshot = { ...kept(full()), fillInPauses: [['finance', 1] as const, ['sales', 2] as const] };
    const { people, reasons, teams, sites, handoffs, fillInPauses } = snapshot;
    for (const each of [people, reasons, teams, sites, handoffs, fillInPauses]) expect(each.length).toBeGreaterThan(1);
    const backwards = {
      ...{ ...snapshot, people: people.toReversed(), reasons: reasons.toReversed(), teams: teams.toReversed() },
      ...{ sites: sites.toReversed(), handoffs: handoffs.toReversed(), fillInPauses: fillInPauses.toReversed() },
    };
    expect(Switchboard.restore(backwards).snapshot()).toStrictEqual(snapshot);
    expect(Switchboard.restore(snapshot).snapshot()).toStrictEqual(snapshot);
  });

  it('keeps what was learned of people', () => {
    const snapshot = kept(full());
    expect(snapshot.ratesOfPeople).toHaveLength(1);
    expect(Switchboard.restore(snapshot).learnedRates('sari', snapshot.now)).toEqual(
      full().learnedRates('sari', snapshot.now),
    );
  });

  it('of before anything was learned, or anybody asked to fill in, is read as it is', () => {
    const snapshot = kept(full());
    delete snapshot.waits;
    delete snapshot.fillInPauses;
    delete snapshot.ratesOfPeople;
    expect(Switchboard.restore(snapshot).snapshot()).toMatchObject({ fillInPauses: [], ratesOfPeople: [] });
    delete snapshot.rates;
    const restored = Switchboard.restore(snapshot);
    expect(restored.violations({ deep: true })).toEqual([]);
    expect(restored.snapshot().handoffs).toStrictEqual(snapshot.handoffs);
  });

  it('knows what was held back already', () => {
    const snapshot = kept(full());
    snapshot.handoffs = snapshot.handoffs.map((handoff) =>
      handoff.phase.kind === 'waiting' ? { ...handoff, heldBefore: true } : handoff,
    );
    expect(Switchboard.restore(snapshot).snapshot().handoffs).toStrictEqual(snapshot.handoffs);
  });

  it('knows what is promised by somebody whom nobody knows any more, whose it is again when they come back', () => {
    const scene = aFloor().when(requests('h1'), takesCallback('adi', 'h1'));
    scene.when(...['adi', 'mega', 'dewi', 'lina'].map((each) => isErased(each)));
    const restored = Switchboard.restore(kept(scene.board));
    expect(restored.ownerOf('h1')).toBe('lina');
    expect(restored.violations({ deep: true })).toEqual([]);
    restored.handle({ type: 'set-employee', commandId: 'x', employee: absent('lina').employee }, scene.now);
    expect(restored.violations({ deep: true })).toEqual([]);
  });

  it('without a plan that a handoff goes by is refused', () =>
    expect(() => Switchboard.restore({ ...full().snapshot(), plans: [] })).toThrow('the snapshot has no plan 0'));

  it('shares nothing with the board that goes on from it', () => {
    const snapshot = full().snapshot();
    const before = JSON.stringify(snapshot);
    const board = Switchboard.restore(snapshot);
    board.handle({ type: 'tick' }, snapshot.now + 3_600_000);
    expect(JSON.stringify(board.snapshot())).not.toBe(before);
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  it('shares nothing with the board that goes on', () => {
    const board = full();
    const snapshot = board.snapshot();
    const before = JSON.stringify(snapshot);
    const now = snapshot.now + 3_600_000;
    board.handle(
      {
        type: 'set-presence',
        commandId: 'x',
        employeeId: 'citra',
        availability: 'Away',
        activity: 'x',
        receivedAt: now,
      },
      now,
    );
    board.handle({ type: 'tick' }, now);
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  it('writes what many have in common once', () => {
    const { common, people, plans, handoffs } = full().snapshot();
    expect(plans).toEqual([ASK_SALES]);
    expect(handoffs.filter((handoff) => 'awaited' in handoff).map(({ phase }) => phase.kind)).toEqual(['waiting']);
    expect(new Set(common.map((each) => JSON.stringify(each))).size).toBe(common.length);
    expect(people.find(({ profile }) => profile.employeeId === 'sari')?.profile.capacity).toBe(
      people.find(({ profile }) => profile.employeeId === 'budi')?.profile.capacity,
    );
  });

  it.each(POLICY_NAMES)(
    'restores a board that asks the same people as the first, whatever was asked for lately: %s',
    (name) => {
      const policy = policyNamed(name) ?? longestIdle;
      for (const lately of ['y', 'z']) {
        // Each can do one more thing than what is asked for at the end: whom to do without depends on what else was asked for.
        const scene = aFloor({ policy }).with(
          free('sari', { skills: { x: 3, y: 3 } }),
          free('budi', { skills: { x: 3, z: 3 } }),
          free('citra', { skills: { x: 3, y: 3 } }),
          free('dian', { skills: { x: 3, z: 3 } }),
        );
        const asksFor = (handoffId: string, skill: string): Act =>
          requests(handoffId, { requires: { skills: [{ skill, level: 1 }] } });
        scene.when(asksFor('h1', lately), cancels('adi', 'h1'));
        scene.mark();
        // The scene compares with a board that was restored at the mark.
        for (const handoffId of ['h2', 'h3', 'h4']) scene.when(asksFor(handoffId, 'x'), passes(3));
        expect(scene.decided().filter(({ type }) => type === 'handoff-offered')).toHaveLength(3);
      }
    },
  );

  it('of before it was kept what was asked for lately is restored, too', () => {
    const { askedForLately, ...before } = full(leastNeededElsewhere).snapshot();
    expect(askedForLately).toBeDefined();
    expect(Switchboard.restore(before).violations({ deep: true })).toEqual([]);
  });

  it('of a version that is not known is refused', () => {
    const snapshot = { ...full().snapshot(), schemaVersion: 2 } as unknown as SwitchboardSnapshot;
    expect(() => Switchboard.restore(snapshot)).toThrow(SnapshotUnreadable);
    expect(() => Switchboard.restore(snapshot)).toThrow(
      expect.objectContaining({ name: 'SnapshotUnreadable', message: expect.stringContaining('schema version 2') }),
    );
  });
});
