import fc from 'fast-check';
import { STRETCHES } from './leaving';
import { forecastAt, scoreOf, waitWith, wholeWait } from './wait-forecast';

/** Everywhere in the queue. */
const alike = (rate: number): number[] => STRETCHES.map(() => rate);
const WELL_KNOWN = { left: alike(0), seen: 1e9 };

describe('the wait at a place', () => {
  it('is so many times the time between two acceptances', () => {
    const { mean, shape } = forecastAt(7, { taken: 0.1, ...WELL_KNOWN });
    expect(mean).toBeCloseTo(70, 9);
    expect(shape).toBeCloseTo(7, 5);
  });

  it('is shorter where those ahead may give up, as Whitt (1999) has it', () => {
    const { mean } = forecastAt(3, { taken: 0.1, left: alike(0.02), seen: 1e9 });
    expect(mean).toBeCloseTo(1 / 0.1 + 1 / 0.12 + 1 / 0.14, 9);
  });

  it('far back in a long queue is the same whether it is added up or not', () => {
    const left = 0.002;
    const pace = { taken: 0.5, left: alike(left), seen: 1e9 };
    const added = Array.from({ length: 200 }, (_, ahead) => 1 / (pace.taken + ahead * left));
    const { mean, shape } = forecastAt(200, pace);
    expect(mean / added.reduce((sum, step) => sum + step, 0)).toBeCloseTo(1, 5);
    const variance = added.reduce((sum, step) => sum + step ** 2, 0);
    expect((shape * variance) / mean ** 2).toBeCloseTo(1, 4);
  });

  it('far back is the same, too, where those in front give up more often than those behind', () => {
    const left = STRETCHES.map((_, at) => 0.01 / (at + 1));
    let rate = 0.5;
    const added = Array.from({ length: 200 }, (_, ahead) => {
      if (ahead > 0) rate += left[STRETCHES.findLastIndex((from) => from < ahead)] ?? 0;
      return 1 / rate;
    });
    const { mean } = forecastAt(200, { taken: 0.5, left, seen: 1e9 });
    expect(mean / added.reduce((sum, step) => sum + step, 0)).toBeCloseTo(1, 4);
  });

  it('far back where nobody gives up behind goes by those who do in front', () => {
    const { mean } = forecastAt(200, { taken: 0.5, left: [0.5, ...alike(0).slice(1)], seen: 1e9 });
    expect(mean).toBeCloseTo(1 / 0.5 + 199, 6);
  });

  it('is the less certain the fewer acceptances the rate was seen in', () => {
    const shapes = [3, 10, 40].map((seen) => forecastAt(10, { taken: 0.1, left: alike(0), seen }).shape);
    expect(shapes).toEqual([...shapes].sort((a, b) => a - b));
  });
});

describe('the quantiles of a forecast', () => {
  // Of the gamma distribution with this shape and mean 1: chi-square tables.
  it.each([
    [1, 0.1054, 0.6931, 2.3026],
    [2, 0.2659, 0.8392, 1.9449],
    [5, 0.4865, 0.9342, 1.5987],
    [20, 0.7263, 0.9834, 1.2951],
  ])('of shape %d are those of the printed tables', (shape, low, middle, high) => {
    const at = (score: number): number => waitWith(score, { mean: 1, shape });
    expect(at(-1.2816)).toBeCloseTo(low, 1);
    expect(at(0)).toBeCloseTo(middle, 1);
    expect(at(1.2816)).toBeCloseTo(high, 1);
  });

  it('are found again by their score', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        (waited, mean, shape) => {
          const forecast = { mean, shape };
          expect(waitWith(scoreOf(waited, forecast), forecast) / waited).toBeCloseTo(1, 6);
        },
      ),
    ));
});

describe('a wait that nobody saw the end of', () => {
  const forecast = { mean: 100, shape: 4 };
  const gone = (waited: number): number => wholeWait({ waited, gaveUp: true }, forecast);

  it('is taken as long as waits that are longer are on the average', () => {
    expect(gone(0)).toBeCloseTo(waitWith(0, forecast), -1);
    for (const waited of [1, 50, 100, 300, 2_000]) expect(gone(waited)).toBeGreaterThan(waited);
    expect(gone(300)).toBeLessThan(400);
  });

  it('is as long as it was where its end was seen', () =>
    expect(wholeWait({ waited: 30, gaveUp: false }, forecast)).toBe(30));

  it('is a number however far beyond what was foretold', () => expect(gone(1e7)).toBeGreaterThan(1e7));
});
