import { Replay, type Change, type Observed } from '@sambung/simulation';
import { policyNamed, Switchboard, type DispatchPolicy } from '@sambung/switchboard';
import fc from 'fast-check';
import { MORNING, SECONDS } from '../../libs/switchboard/test/people';
import { openDay } from '../../libs/switchboard/test/random/day';
import { opening, steps } from '../../libs/switchboard/test/random/whole-day';
import { ALog } from './a-log';
import { askRole, caller, RecordedFloor } from './a-recorded-floor';
import { World, type Guest, type WorldOf } from './a-world';

const HOUR = 3_600;
const window = { since: MORNING + SECONDS, until: MORNING + 4 * HOUR * SECONDS, serviceLevel: 20 * SECONDS };

/** A crowd that is always the same: about one in three minutes for each reason, four minutes each. */
function guests(patience?: number): Guest[] {
  let state = 12_345;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  let at = 10;
  return Array.from({ length: 120 }, (_, count) => {
    at += -Math.log(1 - next()) * 85;
    return {
      id: `g${String(count)}`,
      at,
      reasonId: next() < 0.5 ? 'buy' : 'claim',
      talk: 30 + next() * 400,
      ...(patience !== undefined && { patience: patience * (0.5 + next()) }),
    };
  });
}

const somebody = (id: string, role: string, respondsAfter: number, skills = {}) => ({
  ...caller(id, { role, skills }),
  respondsAfter,
});
const FLOOR: WorldOf = {
  people: [
    somebody('adi', 'accountant', 1),
    somebody('lina', 'receptionist', 9),
    somebody('sari', 'sales', 3, { sales: 5 }),
    somebody('budi', 'sales', 5, { sales: 2 }),
    somebody('citra', 'claims', 4),
    somebody('dian', 'claims', 7),
  ],
  reasons: { buy: askRole('sales'), claim: askRole('claims') },
  guests: guests(),
};
const EVERYBODY = {
  steps: [{ criteria: { anyOf: [{ role: 'sales' }, { role: 'claims' }] }, holdSeconds: HOUR }],
  lastResort: { employeeId: 'lina' },
};

const waitsIn = ({ contacts }: Observed) => new Map([...contacts].map(([id, { wait }]) => [id, wait]));
const receiversIn = ({ contacts }: Observed) => new Map([...contacts].map(([id, { receiverId }]) => [id, receiverId]));
const live = (of: WorldOf): World => new World(of).live(4 * HOUR);

describe('a recorded afternoon that is played again', () => {
  it('waits exactly as long as it did when nothing is changed', () => {
    const replay = new Replay(live({ ...FLOOR, guests: guests(90) }).recording, window);
    const [recorded, played] = [replay.recorded(), replay.played()];
    expect(played.contacts).toEqual(recorded.contacts);
    expect(played.people).toEqual(recorded.people);
    expect(played.all).toEqual(recorded.all);
    expect(recorded.all.abandonment).toBeGreaterThan(0.05);
    expect(recorded.all.contacts).toBe(120);
  });

  it('measures what happened: how long everybody waited and who took them', () => {
    const world = live(FLOOR);
    const recorded = new Replay(world.recording, window).recorded();
    expect(waitsIn(recorded)).toEqual(new Map([...world.waits].sort(byNumber)));
    expect(receiversIn(recorded)).toEqual(new Map([...world.receivers].sort(byNumber)));
    expect(recorded.people.get('sari')?.taken).toBe([...world.receivers.values()].filter((id) => id === 'sari').length);
  });

  it.each<[string, Partial<WorldOf>, Change]>([
    [
      'a plan that asks two teams instead of one',
      { reasons: { buy: EVERYBODY, claim: askRole('claims') } },
      { reasons: new Map([['buy', { plan: EVERYBODY }]]) },
    ],
    ['another dispatch policy', { options: { policy: policy('least-loaded') } }, { policy: policy('least-loaded') }],
  ])('foretells what really happens with %s, as long as nobody gives up', (_, world, change) => {
    const really = live({ ...FLOOR, ...world });
    const { played, recorded } = playedWith(live(FLOOR), change);
    expect(sorted(waitsIn(played))).toEqual(sorted(really.waits));
    expect(sorted(receiversIn(played))).toEqual(sorted(really.receivers));
    expect(sorted(waitsIn(played))).not.toEqual(sorted(waitsIn(recorded)));
  });

  it('lets whoever gave up leave when they did, unless they are served before', () => {
    const recording = live({ ...FLOOR, guests: guests(60) });
    const { recorded, played } = playedWith(recording, { reasons: new Map([['buy', { plan: EVERYBODY }]]) });
    const gaveUp = [...recorded.contacts].filter(([, { end }]) => end === 'abandoned');
    expect(gaveUp.length).toBeGreaterThan(5);
    for (const [id, { wait }] of gaveUp) {
      const now = played.contacts.get(id);
      expect(now?.end === 'answered' ? now.wait : wait).toBeLessThanOrEqual(wait);
      if (now?.end === 'abandoned') expect(now.wait).toBe(wait);
    }
    expect(gaveUp.some(([id]) => played.contacts.get(id)?.end === 'answered')).toBe(true);
  });

  it('lets whoever they were passed on to by name keep them, where a changed plan asks that person at once', () => {
    const floor = new RecordedFloor()
      .has(
        caller('adi', { role: 'accountant' }),
        caller('sari', { role: 'sales' }),
        caller('lina', { role: 'receptionist' }),
      )
      .reason('buy', askRole('sales'))
      .until(10)
      .arrives('h1')
      .until(12)
      .accepts('h1', 'sari')
      .until(60)
      .passesOn('h1', 'sari', 'lina')
      .until(62)
      .accepts('h1', 'lina')
      .until(120)
      .completes('h1', 'lina')
      .until(300)
      .arrives('h2')
      .until(302)
      .accepts('h2', 'sari')
      .until(400)
      .completes('h2', 'sari')
      .until(500);
    const { played } = playedWith(floor, { reasons: new Map([['buy', { plan: askRole('receptionist') }]]) });
    // Who is with somebody for ever never takes the next one.
    expect([...played.contacts.values()].map(({ receiverId, wait }) => [receiverId, wait])).toEqual([
      ['lina', 2_000],
      ['lina', 2_000],
    ]);
  });

  it('may begin in the middle, with offers and conversations under way', () => {
    const { recording } = live(FLOOR);
    for (const minutes of [17, 43, 64, 95, 121]) {
      const replay = new Replay(recording, { ...window, since: MORNING + minutes * 60 * SECONDS });
      const [recorded, played] = [replay.recorded(), replay.played()];
      expect(played.contacts).toEqual(recorded.contacts);
      expect(played.all).toEqual(recorded.all);
    }
  });

  it('loses nobody and counts nobody twice, whatever happened that day', () => {
    fc.assert(
      fc.property(steps, fc.nat(60), (day, deleted) => {
        const board = Switchboard.empty();
        const log = new ALog(board);
        const state = openDay(board);
        let count = 0;
        for (const step of [opening, ...day]) {
          for (const command of step(state)) {
            log.handle(command, state.now);
            if (++count === deleted) log.deletePast();
          }
        }
        const { recording } = log;
        const [first, last] = [recording.decisions[0], recording.decisions.at(-1)];
        if (!first || !last) return;
        const replay = new Replay(recording, { since: first.now, until: last.now, serviceLevel: 20_000 });
        const recorded = replay.recorded();
        const reasons = new Map(['buy', 'claim', 'unclear'].map((reasonId) => [reasonId, { priority: 80 }]));
        for (const played of [replay.played(), replay.played({ reasons })]) {
          expect([...played.contacts.keys()].sort()).toEqual([...recorded.contacts.keys()].sort());
          expect(played.all.contacts).toBe(recorded.contacts.size);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tries a reason that came to be while it was recorded from that moment on', () => {
    const world = live(FLOOR);
    const [first] = world.recording.decisions;
    const replay = new Replay(world.recording, { ...window, since: first?.now ?? 0 });
    const [as, nothing] = [replay.played(), { reasons: new Map([['buy', {}]]) }];
    expect(replay.played(nothing).contacts).toEqual(as.contacts);
    const everybody = replay.played({ reasons: new Map([['buy', { plan: EVERYBODY }]]) });
    expect(new Set(everybody.contacts.keys())).toEqual(new Set(as.contacts.keys()));
    expect(everybody.contacts).not.toEqual(as.contacts);
  });

  it('keeps what is asked of a handoff before anybody has accepted it', () => {
    const world = live({ ...FLOOR, guests: guests(90) });
    const nobody = { steps: [], lastResort: { employeeId: 'lina' } };
    const { played } = playedWith(world, { reasons: new Map([['buy', { plan: nobody }]]) });
    expect([...played.contacts.values()].every(({ end }) => end !== 'returned')).toBe(true);
    expect(played.people.get('lina')?.taken).toBeGreaterThan(10);
  });
});

function playedWith(world: Pick<World, 'recording'>, change: Change): { recorded: Observed; played: Observed } {
  const replay = new Replay(world.recording, window);
  return { recorded: replay.recorded(), played: replay.played(change) };
}

function policy(name: string): DispatchPolicy {
  const found = policyNamed(name);
  if (!found) throw new Error(`there is no policy ${name}`);
  return found;
}

const byNumber = ([a]: [string, unknown], [b]: [string, unknown]): number => Number(a.slice(1)) - Number(b.slice(1));
const sorted = <T>(of: ReadonlyMap<string, T>): [string, T][] => [...of].sort(byNumber);
