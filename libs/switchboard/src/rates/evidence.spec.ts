import { HALF_LIFE, fadedTo, nothingSeen, weightOf, withPiece, withoutSettled } from './evidence';

const SEEN = { at: 0, pieces: 4, time: 8, squares: 16, settled: 2 };
/** The seconds that one piece counts as. */
const counted = (seconds: number): number => Math.exp(withPiece(nothingSeen(0), seconds, true, 0).time);

describe('what was seen of somebody’s work', () => {
  it('counts half after sixty days, in all its parts, and never more than it did', () => {
    expect(fadedTo(SEEN, HALF_LIFE)).toEqual({ at: HALF_LIFE, pieces: 2, time: 4, squares: 8, settled: 1 });
    expect(fadedTo({ ...SEEN, at: HALF_LIFE }, 0)).toEqual({ ...SEEN, at: HALF_LIFE });
    expect([weightOf(0, 0), weightOf(0, 2 * HALF_LIFE), weightOf(HALF_LIFE, 0)]).toEqual([1, 1 / 4, 1]);
  });

  it('is one piece more, with its time as a logarithm, beside what is left of those before', () => {
    const log = Math.log(100);
    expect(withPiece(SEEN, 100, true, HALF_LIFE)).toEqual({
      ...{ at: HALF_LIFE, pieces: 3, settled: 2 },
      ...{ time: 4 + log, squares: 8 + log ** 2 },
    });
    expect(withPiece(SEEN, 100, false, HALF_LIFE).settled).toBe(1);
  });

  it('takes a click by mistake for five seconds, and one that was forgotten for four hours', () => {
    expect([1, 6, 14_000, 100_000].map(counted).map(Math.round)).toEqual([5, 6, 14_000, 14_400]);
  });

  it('is settled no longer when the contact has come back, and takes nothing from what else was', () => {
    expect(withoutSettled(SEEN, 0, HALF_LIFE)).toEqual({ ...fadedTo(SEEN, HALF_LIFE), settled: 0.5 });
    expect(withoutSettled({ ...SEEN, settled: 0.1 }, 0, 0).settled).toBe(0);
  });
});
