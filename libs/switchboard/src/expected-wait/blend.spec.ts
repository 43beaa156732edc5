import { PLACE_ALONE, blendAfter, blended } from './blend';

const byPlace = { mean: 100, shape: 5 };
/** What was learned where the last wait was `last` each time and the wait came out as `waited` of it says. */
const after = (waited: (last: number) => number) =>
  Array.from({ length: 200 }, (_, at) => 20 + ((at * 37) % 400)).reduce(
    (blend, last) => blendAfter(blend, byPlace, last, waited(last)),
    PLACE_ALONE,
  );
const told = (blend: typeof PLACE_ALONE, last: number | undefined): number => blended(byPlace, last, blend).mean;

describe('a forecast beside the last wait', () => {
  it('is by the place alone until it was seen which of both is right', () => {
    expect(told(PLACE_ALONE, 300)).toBe(100);
    expect(
      told(
        after((last) => last),
        undefined,
      ),
    ).toBe(100);
  });

  it('follows the last wait where waits repeat themselves', () => {
    expect(
      told(
        after((last) => last),
        300,
      ),
    ).toBeCloseTo(300, 6);
  });

  it('stays with the place where the last wait says nothing', () => {
    expect(
      told(
        after(() => 100),
        300,
      ),
    ).toBeCloseTo(100, 6);
  });

  it('lies between both where both are half right, and never outside', () => {
    const half = told(
      after((last) => ((Math.cbrt(last) + Math.cbrt(100)) / 2) ** 3),
      300,
    );
    expect(half).toBeGreaterThan(150);
    expect(half).toBeLessThan(250);
    expect(
      told(
        after((last) => 2 * last),
        300,
      ),
    ).toBeCloseTo(300, 6);
    expect(
      told(
        after((last) => 10_000 / last),
        300,
      ),
    ).toBeCloseTo(100, 6);
  });
});
