import type { Outcome } from '@sambung/contracts';
import {
  accepts,
  cancels,
  completes,
  connects,
  forgetsLearning,
  isErased,
  learns,
  passes,
  passesDays,
  reckons,
  reckonsWith,
  requests,
} from '../../test/acts';
import { MINUTES, MORNING, free, reason } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';
import { ownRateCapped } from '../policies/own-rate-capped';
import { pricedTime } from '../policies/priced-time';
import { Switchboard, type SwitchboardSnapshot } from '..';

const CLAIMS = reason('claims', {
  steps: [{ criteria: { skills: [{ skill: 'claims', level: 1 }] }, holdSeconds: 3_600 }],
  lastResort: { employeeId: 'lina' },
});
/** Sari and Budi, alike by what is declared of them. */
const floor = (policy = ownRateCapped): Scene =>
  aFloor({ policy })
    .reason(CLAIMS)
    .with(free('sari', { skills: { claims: 3 } }), free('budi', { skills: { claims: 3 } }));

let contacts = 0;
/** A contact for somebody by name, who takes so many seconds. */
const serves =
  (byId: string, seconds: number, { outcome = 'helped', more = {} }: { outcome?: Outcome; more?: object } = {}): Act =>
  (scene) => {
    const id = `k${String(++contacts)}`;
    scene.when(
      requests(id, { reasonId: 'claims', namedEmployeeId: byId, ...more }),
      accepts(byId, id),
      connects(byId, id),
      passes(seconds),
      completes(byId, id, outcome),
    );
  };
const lastId = (): string => `k${String(contacts)}`;
const often = (count: number, act: () => Act): Act[] => Array.from({ length: count }, act);
const ratesOf = (scene: Scene, id: string) => scene.board.learnedRates(id, scene.now);
const ratesIn = ({ board }: Scene): string => {
  const { rates, ratesOfPeople } = board.snapshot();
  return JSON.stringify([rates, ratesOfPeople]);
};
const rateOf = (scene: Scene, id: string) => ratesOf(scene, id)?.[0];

/** Sari takes three minutes, Budi six. */
const taught = (policy = ownRateCapped): Scene =>
  floor(policy).when(learns, ...often(12, () => serves('sari', 180)), ...often(12, () => serves('budi', 360)));

describe('learned rates', () => {
  it('are not learned unless the company has chosen so', () => {
    const scene = floor().when(...often(5, () => serves('sari', 180)));
    expect(ratesOf(scene, 'sari')).toBeUndefined();
    expect(scene.board.snapshot()).toMatchObject({ rates: { learns: false, served: [] }, ratesOfPeople: [] });
  });

  it('are deleted when the company no longer wants them, and what comes after is not learned', () => {
    const scene = taught().when(reckons, forgetsLearning, serves('sari', 180));
    expect(ratesOf(scene, 'sari')).toBeUndefined();
    expect(scene.board.snapshot()).toMatchObject({ rates: { learns: false, served: [] }, ratesOfPeople: [] });
    expect(scene.board.snapshot().rates?.reckoning).toBeUndefined();
  });

  it('say how long somebody takes, drawn towards what their level lets expect', () => {
    const rate = rateOf(taught(), 'sari');
    expect(rate?.pieces).toBeCloseTo(12, 1);
    expect(rate?.seconds.seen).toBeCloseTo(180, 6);
    expect(rate?.seconds.estimate).toBeGreaterThan(180);
    expect(rate?.seconds.estimate).toBeLessThan(rate?.seconds.expected ?? 0);
    expect(rate?.pace).toBeGreaterThan(1);
  });

  it('count as not settled what was not helped, and what comes back for the same reason within a day', () => {
    const scene = taught().when(
      ...often(6, () => serves('sari', 180)),
      serves('sari', 180, { outcome: 'not-helped' }),
      serves('sari', 180),
    );
    const before = rateOf(scene, 'sari')?.settled.seen ?? 0;
    expect(before).toBeLessThan(1);
    scene.when(serves('budi', 360, { more: { previousId: lastId() } }));
    expect(rateOf(scene, 'sari')?.settled.seen).toBeLessThan(before);
    expect(rateOf(scene, 'budi')?.settled.seen).toBe(1);
  });

  it('do not count against anybody that the contact comes with another matter, or after a day', () => {
    const scene = taught().when(serves('sari', 180));
    const first = lastId();
    scene.when(requests('other', { previousId: first }), cancels('adi', 'other'));
    expect(rateOf(scene, 'sari')?.settled.seen).toBe(1);
    scene.when(serves('sari', 180));
    const second = lastId();
    scene.when(passesDays(1.1), requests('late', { reasonId: 'claims', previousId: second }));
    expect(rateOf(scene, 'sari')?.settled.seen).toBeCloseTo(1, 9);
  });

  it('say nothing of somebody who completes without having said that they were together', () => {
    const scene = floor().when(
      learns,
      requests('x', { reasonId: 'claims' }),
      accepts('sari', 'x'),
      passes(100),
      completes('sari', 'x'),
    );
    expect(ratesOf(scene, 'sari')).toEqual([]);
  });

  it('forget: what was done sixty days ago counts half', () => {
    const scene = taught().when(passesDays(60));
    expect(rateOf(scene, 'sari')?.pieces).toBeCloseTo(6, 1);
  });

  it('remember no more than 32 reasons of anybody, those they did last', () => {
    const scene = floor().when(learns);
    for (let each = 0; each < 40; each++) {
      scene.reason({ ...CLAIMS, reasonId: `r${String(each)}` });
      scene.when(serves('sari', 60, { more: { reasonId: `r${String(each)}` } }));
    }
    expect(ratesOf(scene, 'sari')?.map(({ reasonId }) => reasonId)).toEqual(
      Array.from({ length: 32 }, (_, at) => `r${String(at + 8)}`),
    );
  });

  it('go with the person: whoever is erased, or has left, has none', () => {
    const erased = taught().when(reckons, isErased('sari'));
    expect(ratesIn(erased)).not.toContain('sari');
    const left = taught().when(reckons);
    left.employee({ ...free('sari', { skills: { claims: 3 } }).employee, active: false });
    expect(ratesIn(left)).not.toContain('sari');
    expect(rateOf(left, 'budi')).toBeDefined();
  });

  it('stay of colleagues when somebody is erased: what they were seen to do, what was worked out, and whom they served today', () => {
    const before = taught().when(reckons);
    const { rates } = before.when(isErased('sari')).board.snapshot();
    expect(rateOf(before, 'budi')?.seconds.seen).toBeCloseTo(360, 6);
    expect(rates?.reckoning?.people.map(({ employeeId }) => employeeId)).toEqual(['budi']);
    expect(rates?.served.map(([, { employeeId }]) => employeeId)).toEqual(Array.from({ length: 12 }, () => 'budi'));
  });

  it('are of nobody who was erased, and of nobody whom the switchboard has never heard of', () => {
    const scene = taught().when(isErased('sari'));
    expect(ratesOf(scene, 'sari')).toBeUndefined();
    expect(ratesOf(scene, 'nobody')).toBeUndefined();
  });

  it('outlive a restart from a snapshot, and a snapshot of before there were any opens', () => {
    const scene = taught().when(reckons);
    const snapshot = JSON.parse(JSON.stringify(scene.board.snapshot())) as SwitchboardSnapshot;
    const restored = Switchboard.restore(snapshot, { policy: ownRateCapped });
    expect(restored.snapshot()).toEqual(snapshot);
    expect(restored.violations({ deep: true })).toEqual([]);
    const { rates, ...old } = snapshot;
    expect(rates).toBeDefined();
    expect(Switchboard.restore(old).learnedRates('sari', scene.now)).toBeUndefined();
  });
});

const offersOf = (scene: Scene): unknown[] =>
  scene.said().flatMap((event) => (event.type === 'handoff-offered' ? [[event.handoffId, event.receiverId]] : []));
const asked = (scene: Scene, reasonId = 'claims'): unknown[] => {
  scene.pass(10 * 60 * MINUTES).mark();
  return offersOf(scene.when(requests('next', { reasonId })));
};

describe('the pace in place of the level', () => {
  /** Sari has been busier lately, which decides between equals. */
  const busier = (): Scene => taught().when(...often(15, () => serves('sari', 180)));

  it('asks whoever is believed to settle more in the same time, once that was worked out', () => {
    expect(asked(busier().when(reckons))).toEqual([['next', 'sari']]);
  });

  it('asks by declared levels before anything was worked out, and again when nothing is learned any more', () => {
    expect(asked(busier())).toEqual([['next', 'budi']]);
    expect(asked(busier().when(reckons, forgetsLearning))).toEqual([['next', 'budi']]);
  });
});

describe('the price of people’s time', () => {
  const SALES = reason('sales', {
    steps: [{ criteria: { skills: [{ skill: 'sales', level: 1 }] }, holdSeconds: 3_600 }],
    lastResort: { employeeId: 'lina' },
  });
  const both = (): Scene =>
    aFloor({ policy: pricedTime })
      .reason(CLAIMS)
      .reason(SALES)
      .with(free('citra', { skills: { claims: 3, sales: 3 } }), free('sari', { skills: { claims: 3 } }));

  it('keeps for other work whoever can do what is worth more, though they have been idle longer', () => {
    expect(asked(both())).toEqual([['next', 'citra']]);
    expect(
      asked(
        both().when(
          reckonsWith([
            ['claims||', 1],
            ['sales||', 3],
          ]),
        ),
      ),
    ).toEqual([['next', 'sari']]);
  });

  it('asks whoever has been idle longest where all work is worth the same', () => {
    expect(
      asked(
        both().when(
          reckonsWith([
            ['claims||', 1],
            ['sales||', 1],
          ]),
        ),
      ),
    ).toEqual([['next', 'citra']]);
  });

  it('needs nobody’s rates for that: nothing is learned meanwhile', () => {
    const scene = both().when(
      serves('sari', 180),
      reckonsWith([
        ['claims||', 1],
        ['sales||', 3],
      ]),
    );
    expect(scene.board.snapshot()).toMatchObject({
      rates: { learns: false, reckoning: { people: [] } },
      ratesOfPeople: [],
    });
  });

  it('is to be worked out when it was not yet, and an hour later again', () => {
    const scene = both().when(requests('x', { reasonId: 'claims' }));
    expect(scene.board.staffingDue(60 * MINUTES, scene.now)).toMatchObject({
      kinds: [{ key: 'claims||' }, { key: 'sales||' }, { key: '|sales-representative|' }],
      groups: [{ count: 1 }, { count: 1 }],
    });
    scene.when(reckons);
    expect(scene.board.staffingDue(60 * MINUTES, scene.now + 59 * MINUTES)).toBeUndefined();
    expect(scene.board.staffingDue(60 * MINUTES, scene.now + 60 * MINUTES)).toBeDefined();
    expect(aFloor().board.staffingDue(60 * MINUTES, MORNING)).toBeUndefined();
  });
});

describe('what a plan of people’s time is made of', () => {
  const SALES = reason('sales', {
    steps: [{ criteria: { skills: [{ skill: 'sales', level: 1 }] }, holdSeconds: 3_600 }],
    lastResort: { employeeId: 'lina' },
  });
  /** They come, and leave again. */
  const comes = (count: number, reasonId: string): Act[] =>
    Array.from({ length: count }, () => `k${String(++contacts)}`).flatMap((id) => [
      requests(id, { reasonId }),
      cancels('adi', id),
    ]);
  const company = (): Scene =>
    aFloor({ policy: pricedTime })
      .reason(CLAIMS)
      .reason(SALES)
      .with(
        free('citra', { skills: { claims: 3, sales: 3 } }),
        free('sari', { skills: { claims: 3 } }),
        free('budi', { skills: { claims: 3 } }),
      );
  const staffing = (scene: Scene) => scene.board.staffingDue(60 * MINUTES, scene.now);

  it('is how many come for each kind of work, those of long ago for less', () => {
    const scene = company().when(...comes(3, 'claims'), ...comes(1, 'sales'));
    const arrivals = (): unknown => staffing(scene)?.kinds.map(({ key, arrivals: many }) => [key, many]);
    const isNear = (count: number): unknown => expect.closeTo(count, 4);
    const came = (claims: number, sales: number) =>
      expect.arrayContaining([
        ['claims||', isNear(claims)],
        ['sales||', isNear(sales)],
      ]) as unknown;
    expect(arrivals()).toEqual(came(3, 1));
    scene.when(passesDays(60));
    expect(arrivals()).toEqual(came(1.5, 0.5));
  });

  it('counts people who can do the same equally well together, and says which work each of them can do', () => {
    const plan = staffing(company().when(...comes(1, 'claims'), ...comes(1, 'sales')));
    const works = plan?.groups.map(({ count, paces }) => [count, paces.map(([kind]) => plan.kinds[kind]?.key)]);
    expect(works).toEqual(
      expect.arrayContaining([
        [1, ['claims||', 'sales||', '|sales-representative|']],
        [2, ['claims||', '|sales-representative|']],
      ]),
    );
  });

  it('takes people of the same level for as fast as each other, and never for infinitely slow', () => {
    const paces = staffing(company().when(...comes(1, 'claims')))?.groups.flatMap((group) =>
      group.paces.map(([, pace]) => pace),
    );
    expect(new Set(paces?.map((pace) => pace.toFixed(9))).size).toBe(1);
    expect(Math.min(...(paces ?? []))).toBeGreaterThan(0.0001);
  });
});

describe('the explanation of who is asked', () => {
  const why = (scene: Scene): readonly string[] | undefined =>
    scene.log.findLast((event) => event.type === 'handoff-offered')?.why;

  it('names learned rates where somebody else would be asked by declared levels, and no figure of anybody', () => {
    const scene = taught()
      .when(...often(15, () => serves('sari', 180)), reckons)
      .pass(10 * 60 * MINUTES);
    scene.when(requests('next', { reasonId: 'claims' }));
    expect(scene.board.handoff('next')?.offers[0]?.receiverId).toBe('sari');
    expect(why(scene)).toContain('learned-rates');
  });

  it('does not name them where they changed nothing', () => {
    const scene = taught()
      .when(serves('sari', 180), serves('budi', 360), reckons)
      .pass(10 * 60 * MINUTES);
    scene.when(requests('next', { reasonId: 'claims' }));
    expect(scene.board.handoff('next')?.offers[0]?.receiverId).toBe('sari');
    expect(why(scene)).not.toContain('learned-rates');
  });
});
