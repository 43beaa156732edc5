import type { FloorFigures } from '../src';
import { estimate } from '../src/compare/statistics';
import { steadyState } from '@sambung/rota';
import { replications, scenario, shipped } from './a-floor';

/** Exact answers are to lie within one and a half half-widths of a 95% interval: one of 300 seeds would miss that by chance, and seeds are fixed. */
function expectAround(figures: readonly FloorFigures[], metric: keyof FloorFigures, exact: number): void {
  const { mean, half_width } = estimate(figures.map((each) => each[metric]));
  expect(Math.abs(mean - exact)).toBeLessThanOrEqual(1.5 * (half_width ?? 0));
  // Wide intervals would hold anything.
  expect(half_width ?? Infinity).toBeLessThan(0.25 * exact);
}
const all = async (of: Parameters<typeof replications>[0]): Promise<FloorFigures[]> =>
  (await replications(of)).map((each) => each.all);

describe('the switchboard, simulated, agrees with the exact answer', () => {
  it('for 90 people, load 84 and 30 places to wait', async () => {
    const figures = await all(
      shipped('m-m-90-30-places.yaml', { warm_up: 4 * 3_600_000, length: 32 * 3_600_000, replications: 4 }),
    );
    const { waitProbability, meanWait } = steadyState({ servers: 90, load: 84, places: 30 });
    expectAround(figures, 'wait_probability', waitProbability);
    const { mean, half_width } = estimate(figures.map((each) => each.mean_wait_s));
    expect(Math.abs(mean - meanWait * 600)).toBeLessThanOrEqual(1.5 * (half_width ?? 0));
  });

  it('for three people and two places to wait', async () => {
    const figures = await all(
      scenario(`
length: 150 h
replications: 10
waiting_places: 2
types: [{ key: call, rate: 30 / h, service: { exponential: 5 min } }]
people: [{ key: agent, count: 3, skills: { call: 3 } }]
`),
    );
    const exact = steadyState({ servers: 3, load: 2.5, places: 2 });
    expectAround(figures, 'blocking', exact.blocking);
    expectAround(figures, 'wait_probability', exact.waitProbability);
    expectAround(figures, 'mean_wait_s', exact.meanWait * 300);
    expectAround(figures, 'occupancy', (2.5 * (1 - exact.blocking)) / 3);
  });

  it('for customers who lose patience (Erlang A)', async () => {
    const figures = await all(
      scenario(`
length: 150 h
replications: 10
types: [{ key: call, rate: 30 / h, service: { exponential: 5 min }, patience: { exponential: 150 s } }]
people: [{ key: agent, count: 2, skills: { call: 3 } }]
`),
    );
    const exact = steadyState({ servers: 2, load: 2.5, impatience: 2 });
    expectAround(figures, 'abandonment', exact.abandonment);
    expectAround(figures, 'mean_wait_s', exact.meanWait * 300);
  });

  it('for one person and services of any spread (Pollaczek and Khinchine)', async () => {
    const figures = await all(
      scenario(`
length: 400 h
replications: 10
types: [{ key: call, rate: 8 / h, service: { lognormal: { mean: 5 min, cv: 1.5 } } }]
people: [{ key: agent, skills: { call: 3 } }]
`),
    );
    const load = 2 / 3;
    expectAround(figures, 'mean_wait_s', ((load * 300) / (1 - load)) * ((1 + 1.5 ** 2) / 2));
    expectAround(figures, 'wait_probability', load);
  });
});
