import type { Candidate, Fit } from '../dispatch-policy';
import { Expected, type PersonRates } from '../rates/person-rates';
import { boundedHeadStart } from '../matching/fit';
import { leastNeededElsewhere } from './least-needed-elsewhere';
import { leastLoaded } from './least-loaded';
import { levelIn } from './level-in';
import { ownLevel } from './own-level';
import { ownRateCapped } from './own-rate-capped';
import { POLICY_NAMES, policyNamed } from './policy-named';
import { pricedTime } from './priced-time';
import { queueAndIdlenessRatio } from './queue-and-idleness-ratio';

const MINUTE = 60_000;
const somebody = (more: Partial<Candidate> = {}): Candidate => ({
  employeeId: 'sari',
  idleSince: 7,
  load: 0,
  units: 4,
  restedSince: 0,
  ...more,
});
const levels = (of: Record<string, number>) => Object.entries(of).map(([skill, level]) => ({ skill, level }));
const fit = (skills: Record<string, number>, wanted: Record<string, number> = {}): Fit => ({
  ...{ employeeId: 'sari', skills: levels(skills), wanted: levels(wanted) },
  asked: { skills: levels(wanted), roles: [], teams: [] },
});

describe('a dispatch policy', () => {
  it('is found by its name, and by no other', () => {
    for (const name of POLICY_NAMES) expect(policyNamed(name)).toMatchObject({ name });
    expect(policyNamed('whoever')).toBeUndefined();
  });
});

describe('the least loaded', () => {
  it('has the smallest part of their capacity in use, however much they can hold', () => {
    expect(leastLoaded.rank(somebody({ load: 2, units: 8 }))).toBeLessThan(
      leastLoaded.rank(somebody({ load: 2, units: 4 })),
    );
    expect(leastLoaded.rank(somebody({ load: 1 }))).toBeLessThan(leastLoaded.rank(somebody({ load: 2 })));
  });

  it('is nobody who can hold nothing', () => expect(leastLoaded.rank(somebody({ units: 0 }))).toBe(1));
});

describe('what somebody is best at', () => {
  it('is told by the weakest of the skills that are asked for', () => {
    expect(levelIn(fit({ numeracy: 5, patience: 2 }, { numeracy: 1, patience: 1 }))).toBe(2);
    expect(levelIn(fit({ numeracy: 5 }, { numeracy: 1, patience: 1 }))).toBe(0);
    expect(levelIn(fit({}))).toBe(5);
  });

  it('goes a minute a level ahead; what asks for no skill is nobody’s best and nobody’s worst', () => {
    expect(ownLevel.headStart?.(fit({ numeracy: 5 }, { numeracy: 1 }), 1)).toBe(5 * MINUTE);
    expect(ownLevel.headStart?.(fit({ numeracy: 1 }, { numeracy: 1 }), 1)).toBe(MINUTE);
    expect(ownLevel.headStart?.(fit({ numeracy: 5 }), 1)).toBe(3 * MINUTE);
  });
});

/** Whoever is of the middle level settles one in 200 seconds. */
const PACE = 1 / 200;
/** Somebody of the middle level, of whom so much more is believed than of the others. */
const reckoned = ({ worth = 1, more = 0 }): Fit & { rates: PersonRates } => {
  const kind = { key: '||', asked: { skills: [], roles: [], teams: [] }, time: -Math.log(PACE), settled: 1, worth };
  const all = { at: 0, priced: true, timePerLevel: 0, settledPerLevel: 0, kinds: [kind], people: [] };
  const own = new Map([['||', Math.log(1 + more)]]);
  return { ...fit({}), rates: { expected: new Expected(all), own, price: 0, declaredPrice: 0 } };
};

describe('one’s own pace', () => {
  const aLevel = Math.exp(0.25) - 1;
  const row = (more: number): number | undefined => ownRateCapped.row?.(reckoned({ more }));

  it('counts as a level more where 28% more is settled in the same time, in quarters of a level', () => {
    expect(row(0)).toBe(4 * (7 - 3));
    expect(row(aLevel)).toBe(4 * (7 - 4));
    expect(row(Math.exp(0.25 / 4) - 1)).toBe(4 * (7 - 3.25));
    expect(row(1 / (1 + aLevel) - 1)).toBe(4 * (7 - 2));
  });

  it('is no less than of no level, and no more than of the seventh', () =>
    expect([row(-0.99), row(99)]).toEqual([28, 0]));

  it('is worth six points of occupancy a level, and a minute of waiting', () => {
    expect(ownRateCapped.cost?.(4, 7, 7)).toBeCloseTo(1.06);
    expect(ownRateCapped.cost?.(8, 7, 7)).toBeCloseTo(1.12);
    expect(ownRateCapped.headStart?.(reckoned({}), 1)).toBeCloseTo(3 * MINUTE);
  });

  it('is their declared level as long as nothing was reckoned', () => {
    const able = fit({ numeracy: 4 }, { numeracy: 1 });
    expect([ownRateCapped.row?.(able), ownRateCapped.headStart?.(able, 1)]).toEqual([4 * (7 - 4), 4 * MINUTE]);
  });
});

describe('time at its price', () => {
  /** Somebody whose time could be used for what is worth so many times as much. */
  const costing = (cost: number, worth = 3): Fit => {
    const { rates, ...able } = reckoned({ worth });
    const price = Math.log(cost * worth * PACE);
    return { ...able, rates: { ...rates, price, declaredPrice: price } };
  };

  it('asks those first who cost least, and shares alike between those who cost nearly the same', () => {
    const row = (cost: number): number | undefined => pricedTime.row?.(costing(cost));
    expect([row(1), row(1.02), row(1.1), row(2)]).toEqual([0, 0, 2, 20]);
    // However dear somebody is, there is a row for them.
    expect(row(1_000)).toBe(63);
  });

  it('has whoever comes free take what they are cheapest for, by five minutes at most', () => {
    const ahead = (cost: number): number | undefined => pricedTime.headStart?.(costing(cost), 1);
    const [cheapest, half, never] = [1, 2, 0.5].map(ahead);
    expect([cheapest, never]).toEqual([5 * MINUTE, 5 * MINUTE]);
    expect(half).toBeCloseTo(2.5 * MINUTE, 6);
  });

  it('costs nobody more than another where nothing is worth anything', () => {
    const nothing = costing(1, 0);
    expect([pricedTime.row?.(nothing), pricedTime.headStart?.(nothing, 1)]).toEqual([0, 5 * MINUTE]);
  });

  it('asks of those who cost the same whoever has been idle longest', () =>
    expect(pricedTime.rank(somebody({ idleSince: 7 }))).toBe(7));
  it('goes by declared levels, as what somebody is best at, until a plan has said what work is worth', () => {
    const able = fit({ numeracy: 4 }, { numeracy: 1 });
    expect([pricedTime.row?.(able), pricedTime.headStart?.(able, 1)]).toEqual([1, 4 * MINUTE]);
  });
});

describe('whoever is least needed elsewhere', () => {
  it('is whose other work has most people free', () => {
    const weight = (takenElsewhere: number) =>
      leastNeededElsewhere.weigh?.({ row: 0, free: 1, members: 1, takenElsewhere }, 2, 2);
    expect(weight(1 / 5)).toBeLessThan(weight(1 / 2) ?? 0);
  });

  it('takes from a long queue up to five minutes ahead of a short one', () => {
    const ahead = (waiting: number) => leastNeededElsewhere.headStart?.(fit({}), waiting);
    expect([ahead(1), ahead(4)]).toEqual([MINUTE, 4 * MINUTE]);
    expect(boundedHeadStart(leastNeededElsewhere, fit({}), 90)).toBe(5 * MINUTE);
  });
});

describe('the ratio of queues and idleness', () => {
  const station = (skills: Record<string, number>): number | undefined => queueAndIdlenessRatio.row?.(fit(skills));

  it('asks the station first of which more are free than is its share, as Gurvich and Whitt have it', () => {
    // 10 of 40 belong to it, and 12 are free in all: its share is 3.
    const excess = (free: number) =>
      queueAndIdlenessRatio.weigh?.({ row: 0, free, members: 10, takenElsewhere: 0 }, 12, 40);
    expect([excess(1), excess(3), excess(5)]).toEqual([2, 0, -2]);
  });

  it('counts as one station who can do the same equally well, and nobody else', () => {
    expect(station({ numeracy: 3 })).toBe(station({ numeracy: 3 }));
    const different = [{ numeracy: 3 }, { numeracy: 4 }, { patience: 4 }, { numeracy: 3, patience: 3 }, {}];
    expect(new Set(different.map(station)).size).toBe(different.length);
  });
});
