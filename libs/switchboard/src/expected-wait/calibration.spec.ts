import fc from 'fast-check';
import { AS_FORECAST, type Scores, calibrated } from './calibration';

/** D. H. Lehmer’s generator: plain numbers between 0 and 1, where a property’s own favour the extremes. */
function uniforms(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => (state = (state * 48_271) % (2 ** 31 - 1)) / (2 ** 31 - 1));
}

/** Parts of the scores below, within and above what was known before each of them came. */
function partsOf(
  scores: readonly number[],
  patience: readonly number[] = [],
): { below: number; within: number; above: number } {
  const counts = { below: 0, within: 0, above: 0 };
  let known: Scores = AS_FORECAST;
  for (const [at, score] of scores.entries()) {
    counts[score <= known.low ? 'below' : score <= known.high ? 'within' : 'above'] += 1 / scores.length;
    const until = patience[at] ?? Infinity;
    known = calibrated(known, { score: Math.min(score, until), gaveUp: until < score });
  }
  return counts;
}

describe('an 80% interval', () => {
  it('holds 8 of 10 waits, with 1 of 10 on either side, whatever they are like and however wrong the forecast is', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 - 2 }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (seed, shift, spread) => {
          const scores = uniforms(seed, 12_000).map((uniform) => shift + spread * Math.log(uniform));
          const { below, within, above } = partsOf(scores);
          expect(Math.abs(within - 0.8)).toBeLessThan(0.05);
          expect(Math.abs(below - 0.1)).toBeLessThan(0.04);
          expect(Math.abs(above - 0.1)).toBeLessThan(0.04);
        },
      ),
      { numRuns: 30, seed: 7 },
    ));

  it.each([
    ['loses it at any moment alike', (uniform: number) => -1 - Math.log(uniform)],
    ['loses it at about the same time', (uniform: number) => 0.1 + 0.3 * uniform],
    ['has none, or has it for ever', (uniform: number) => (uniform < 0.5 ? -0.8 : Infinity)],
  ])('holds as many of all waits, had they been waited for, where half do not and whoever waits %s', (_, patience) => {
    const drawn = uniforms(3, 60_000);
    const scores = drawn.filter((_, at) => at % 2 === 0).map((uniform) => 0.8 * Math.log(uniform / (1 - uniform)));
    const { below, within, above } = partsOf(scores, drawn.filter((_, at) => at % 2 === 1).map(patience));
    expect(Math.abs(within - 0.8)).toBeLessThan(0.04);
    expect(Math.abs(below - 0.1)).toBeLessThan(0.03);
    expect(Math.abs(above - 0.1)).toBeLessThan(0.03);
  });

  it('follows where waits become twice as long in the middle of the day', () => {
    const scores = Array.from({ length: 6_000 }, (_, at) => Math.sin(at * at) * 2 + (at > 3_000 ? 3 : 0));
    expect(Math.abs(partsOf(scores).within - 0.8)).toBeLessThan(0.03);
  });

  it('never lies the wrong way round', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 200 }), (scores) => {
        const { low, middle, high } = scores.reduce<Scores>(
          (known, score) => calibrated(known, { score, gaveUp: score > 1 }),
          AS_FORECAST,
        );
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }),
    ));
});
