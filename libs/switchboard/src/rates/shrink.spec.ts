import { type Seen, believedOf, expectationFrom, expectedOf } from './shrink';

const seen = (means: readonly number[], { pieces = 1_000, level = 3 } = {}): Seen[] =>
  means.map((mean) => ({ group: 'claims', level, pieces, mean }));
const MEANS = [-0.3, -0.1, 0, 0.1, 0.3];
const believed = (all: readonly Seen[], errorVariance: number): number[] => {
  const expectation = expectationFrom(all, 0, errorVariance);
  return all.map((each) => (expectedOf(expectation, each.group, each.level) ?? NaN) + believedOf(expectation, each));
};
const close = (to: readonly number[]) => to.map((each): unknown => expect.closeTo(each, 6));

describe('what is believed of somebody’s work', () => {
  it('is what was seen where it is sure', () => {
    expect(believed(seen(MEANS), 0)).toEqual(close(MEANS));
  });

  it('is their declared level where people differ no more than chance would make them seem to', () => {
    expect(believed(seen(MEANS), 40)).toEqual(close([0, 0, 0, 0, 0]));
  });

  it('is in between else: the part of the variance that is not chance', () => {
    // Variance .04 in all, .01 of it chance.
    expect(believed(seen(MEANS), 10)).toEqual(close(MEANS.map((each) => each * 0.75)));
  });

  it('is hardly anything of somebody who has done little, beside others who have done much', () => {
    const expectation = expectationFrom(seen(MEANS), 0, 1);
    const newcomer = { group: 'claims', level: 3, pieces: 2, mean: 1 };
    expect(Math.abs(believedOf(expectation, newcomer))).toBeLessThan(0.1);
  });

  it('keeps what all have in common', () => {
    const faster = believed(seen(MEANS.map((each) => each + 0.2)), 20);
    expect(faster.reduce((sum, each) => sum + each, 0) / faster.length).toBeCloseTo(0.2, 6);
  });

  it('is nothing of the only one who does such work: there is nobody to hold them beside', () => {
    const expectation = expectationFrom(seen([2]), 0, 0.5);
    expect(believedOf(expectation, { group: 'claims', level: 3, pieces: 1_000, mean: 2 })).toBe(0);
  });
});

describe('what a level lets expect', () => {
  it('is what it was thought to mean until levels have been seen to mean something else', () => {
    const alone = expectationFrom(seen([1], { level: 3 }), -0.2, 0.5);
    expect(expectedOf(alone, 'claims', 5)).toBeCloseTo(0.6, 6);
    const many = [1, 2, 3, 4, 5].flatMap((level) =>
      seen(
        Array.from({ length: 20 }, () => 4 - 0.1 * level),
        { level },
      ),
    );
    expect(expectationFrom(many, -0.2, 0.5).perLevel).toBeCloseTo(-0.1, 1);
  });

  it('is unknown of work that nobody has done', () => {
    expect(expectedOf(expectationFrom([], -0.2, 0.5), 'claims', 3)).toBeUndefined();
  });
});
