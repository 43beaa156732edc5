import { estimatePatience, type Wait } from './patience';

/** A small generator with a seed (mulberry32): the same people in every run. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const exponential = (mean: number, next: () => number): number => -mean * Math.log(1 - next());

describe('how long people are willing to wait', () => {
  it('is found again from people of whom most were answered before their patience ended', () => {
    const next = uniform(7);
    const waits = Array.from({ length: 20_000 }, (): Wait => {
      const [patience, offered] = [exponential(180, next), exponential(30, next)];
      return { seconds: Math.min(patience, offered), abandoned: patience < offered };
    });
    const { seconds, relativeError, abandoned } = estimatePatience(waits);
    expect(abandoned).toBeGreaterThan(2_000);
    expect(Math.abs(seconds! / 180 - 1)).toBeLessThan(3 * relativeError!);
    // The mean of those who gave up would be far too short.
    const gaveUp = waits.filter((each) => each.abandoned);
    expect(gaveUp.reduce((sum, each) => sum + each.seconds, 0) / gaveUp.length).toBeLessThan(40);
  });

  it('is not said of a few', () => {
    const waits = (abandoned: number): Wait[] => [
      ...Array.from({ length: abandoned }, () => ({ seconds: 30, abandoned: true })),
      ...Array.from({ length: 500 }, () => ({ seconds: 10, abandoned: false })),
    ];
    expect(estimatePatience(waits(19))).toMatchObject({ seconds: null, relativeError: null, abandoned: 19 });
    expect(estimatePatience(waits(20))).toMatchObject({ seconds: 280, waitedSeconds: 5_600 });
    expect(estimatePatience([])).toMatchObject({ seconds: null, abandoned: 0 });
  });
});
