import { shrinking } from './learned-speeds';

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('what is believed of learned speeds', () => {
  const seen = [-0.3, -0.1, 0, 0.1, 0.3];

  it('is what was seen where it is sure', () => {
    expect(seen.map(shrinking(seen, 0))).toEqual(seen);
  });

  it('is the declared level where people differ no more than the error would make them seem to', () => {
    for (const each of seen.map(shrinking(seen, 0.04))) expect(each).toBeCloseTo(0, 10);
  });

  it('is in between else: the part of the variance that is not error', () => {
    // Variance .04 in all, .01 of it error.
    expect(shrinking(seen, 0.01)(0.3)).toBeCloseTo(0.3 * 0.75, 10);
  });

  it('keeps what all have in common', () => {
    const faster = seen.map((each) => each + 0.2);
    expect(mean(faster.map(shrinking(faster, 0.02)))).toBeCloseTo(0.2, 10);
  });
});
