import { answeredWithin } from './answered-within';
import { erlangC, steadyState } from './erlang';

describe('who is answered within a time', () => {
  it('is Erlang C’s figure where everybody waits as long as it takes', () => {
    expect(answeredWithin({ servers: 90, load: 84, impatience: 0 }, 1 / 9)).toBeCloseTo(
      1 - erlangC(90, 84) * Math.exp(-6 / 9),
      12,
    );
  });

  it('is everybody who does not give up, if one waits for ever', () => {
    const floor = { servers: 12, load: 13, impatience: 0.7 };
    expect(answeredWithin(floor, 1_000)).toBeCloseTo(1 - steadyState(floor).abandonment, 9);
  });

  it('is everybody who need not wait, if it has to be at once', () => {
    const floor = { servers: 12, load: 11, impatience: 0.7 };
    expect(answeredWithin(floor, 0)).toBeCloseTo(1 - steadyState(floor).waitProbability, 9);
  });

  it('agrees with one server worked out by hand: the wait behind nobody is exponential', () => {
    // One server, patience as long as a service, load so small that at most one is found: P(found busy) ≈ load.
    const load = 1e-6;
    // Answered within t, having found the server busy and nobody waiting: ∫ e^(−v) · e^(−v) dv from 0 to t = (1 − e^(−2t)) / 2.
    const byHand = 1 - load + load * ((1 - Math.exp(-1)) / 2);
    expect(answeredWithin({ servers: 1, load, impatience: 1 }, 0.5)).toBeCloseTo(byHand, 11);
  });

  it('agrees with the limit of very patient customers', () => {
    const patient = answeredWithin({ servers: 40, load: 35, impatience: 1e-7 }, 0.1);
    expect(patient).toBeCloseTo(answeredWithin({ servers: 40, load: 35, impatience: 0 }, 0.1), 5);
  });

  it('stays a probability with thousands of people', () => {
    const share = answeredWithin({ servers: 5_000, load: 4_990, impatience: 0.5 }, 0.3);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThanOrEqual(1);
  });
});
