import { erlangB, erlangC, steadyState } from './erlang';

/** Mean service of ten minutes. */
const minutes = (meanWait: number): number => meanWait * 10;

describe('the exact answers', () => {
  it('agree with the published figures for 90 people, load 84 and 30 places to wait', () => {
    const { waitProbability, meanWait, blocking } = steadyState({ servers: 90, load: 84, places: 30 });
    expect(waitProbability).toBeCloseTo(0.37971, 5);
    expect(minutes(meanWait)).toBeCloseTo(0.45002, 5);
    expect(blocking).toBeCloseTo(0.003643, 6);
  });

  it('agree with the published figures where everybody may wait', () => {
    expect(erlangC(90, 84)).toBeCloseTo(0.41196, 5);
    expect(minutes(steadyState({ servers: 90, load: 84 }).meanWait)).toBeCloseTo(0.6866, 4);
  });

  it('are Erlang’s loss formula where nobody may wait', () => {
    expect(erlangB(10, 5)).toBeCloseTo(0.018385, 6);
    expect(steadyState({ servers: 10, load: 5, places: 0 }).blocking).toBeCloseTo(erlangB(10, 5), 12);
    expect(steadyState({ servers: 10, load: 5, places: 0 }).waitProbability).toBe(0);
  });

  it('follow from the formulas of Erlang B and C for every size', () => {
    for (const [servers, load] of [
      [1, 0.5],
      [3, 2.9],
      [200, 180],
    ] as const) {
      const b = erlangB(servers, load);
      const c = b / (1 - (load / servers) * (1 - b));
      expect(erlangC(servers, load)).toBeCloseTo(c, 10);
      expect(steadyState({ servers, load }).meanWait).toBeCloseTo(c / (servers - load), 10);
    }
  });

  it('know how many give up (Erlang A), checked where patience is as long as a service and the number present is Poisson', () => {
    // With patience as long as a service every customer is served by one of infinitely many servers: a Poisson number is present.
    const { abandonment } = steadyState({ servers: 5, load: 5, impatience: 1 });
    const poisson = (n: number): number => Math.exp(-5) * 5 ** n * (1 / [1, 1, 2, 6, 24, 120].at(n)!);
    const below = [0, 1, 2, 3, 4].reduce((sum, n) => sum + (5 - n) * poisson(n), 0);
    expect(abandonment).toBeCloseTo(below / 5, 10);
  });

  it('stay right with thousands of people', () => {
    expect(erlangC(5_000, 4_900)).toBeGreaterThan(0.09);
    expect(steadyState({ servers: 5_000, load: 4_900 }).meanWait).toBeCloseTo(erlangC(5_000, 4_900) / 100, 8);
  });

  it('say so when a queue never settles', () => expect(() => erlangC(90, 90)).toThrow('never settles'));

  it('settles wherever people give up, however many come: one is served at a time, and all the others leave', () => {
    for (const load of [10, 100, 1_000, 100_000]) {
      const { abandonment, waitProbability } = steadyState({ servers: 1, load, impatience: 300 / 7_200 });
      expect(abandonment).toBeCloseTo(1 - 1 / load, 6);
      expect(waitProbability).toBeCloseTo(1, 3);
    }
  });
});
