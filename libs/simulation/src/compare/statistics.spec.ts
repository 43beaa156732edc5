import { estimate, pairedDifference, pairedRatio } from './statistics';
import { t95 } from './student-t';

describe('confidence intervals', () => {
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [3, 3.18245],
    [9, 2.26216],
    [10, 2.22814],
    [19, 2.09302],
    [120, 1.97993],
  ])('reach %d degrees of freedom’s printed quantile', (degrees, printed) =>
    expect(t95(degrees)).toBeCloseTo(printed, 4),
  );

  it('are the mean and its half-width over replications', () => {
    const { mean, half_width } = estimate([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(half_width).toBeCloseTo(3.18245 * Math.sqrt(5 / 3 / 4), 4);
  });

  it('do not exist for a single replication', () => expect(estimate([7])).toEqual({ mean: 7, half_width: null }));

  it('of a comparison are narrow when both saw the same customers', () => {
    expect(pairedDifference([11, 21, 31], [10, 20, 30])).toEqual({ mean: 1, half_width: 0 });
    expect(pairedRatio([5, 10, 15], [10, 20, 30])).toEqual({ mean: 0.5, half_width: 0 });
    expect(pairedRatio([1, 2], [0, 0])).toBeNull();
  });
});
