import {
  accepts,
  cancels,
  completes,
  forgetsLearning,
  isErased,
  learns,
  passes,
  passesDays,
  reckons,
  requests,
} from '../../test/acts';
import { free } from '../../test/people';
import type { Scene } from '../../test/scene';
import { alike, CLAIMS, lastId, often, serves, taught } from '../../test/taught';
import { ownRateCapped } from '../policies/own-rate-capped';
import { Switchboard, type SwitchboardSnapshot } from '..';

const ratesOf = (scene: Scene, id: string) => scene.board.learnedRates(id, scene.now);
const ratesIn = ({ board }: Scene): string => {
  const { rates, ratesOfPeople } = board.snapshot();
  return JSON.stringify([rates, ratesOfPeople]);
};
const near = (number: number): unknown => expect.closeTo(number, 2);
const rateOf = (scene: Scene, id: string) => ratesOf(scene, id)?.[0];

describe('learned rates', () => {
  it('are not learned unless the company has chosen so', () => {
    const scene = alike().when(...often(5, () => serves('sari', 180)));
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

  it('believe two thirds of what twelve pieces of work show of two who are alike by their level', () => {
    const [sari, budi] = ['sari', 'budi'].map((id) => rateOf(taught(), id));
    // Half of ln 2 on either side; the variance of chance is 20/42 a piece.
    const [off, expected] = [Math.LN2 / 2, Math.sqrt(180 * 360)];
    const part = 0.67;
    expect(sari).toMatchObject({ reasonId: 'claims', level: 3 });
    expect(sari?.seconds.expected).toBeCloseTo(expected, 0);
    expect(sari?.seconds.believedPart).toBeCloseTo(part, 2);
    expect(sari?.seconds.estimate).toBeCloseTo(expected * Math.exp(-off * part), -1);
    expect(budi?.seconds.estimate).toBeCloseTo(expected * Math.exp(off * part), -1);
    expect([sari?.pace, budi?.pace]).toEqual([Math.exp(off * part), Math.exp(-off * part)].map(near));
    // Everything was settled by everybody.
    expect(sari?.settled).toEqual({ seen: 1, expected: 1, believedPart: 0, estimate: 1 });
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
    const scene = alike().when(
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
    const scene = alike().when(learns);
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
