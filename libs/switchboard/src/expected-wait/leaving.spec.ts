import { Leaving } from './leaving';

/** Four have waited, and of those who stood with `before` others before them so many gave up, one in a hundred seconds. */
function gaveUp(count: number, before: number): Leaving {
  const leaving = Leaving.from({ left: [], waited: [] });
  for (let each = 0; each < count; each++) {
    leaving.pass(100, 4);
    leaving.leave(before);
  }
  return leaving;
}

describe('how fast those who wait give up', () => {
  it('is nothing as long as nobody does', () => {
    const leaving = gaveUp(0, 0);
    leaving.pass(100, 4);
    expect(leaving.rates().every((rate) => rate === 0)).toBe(true);
  });

  it('is as many as go for the time that all together have waited', () =>
    expect(gaveUp(10, 1).inAll).toEqual({ left: 10, waited: 4_000 }));

  it('is told apart by where they stand, the more the more have gone', () => {
    // Who stands in front gives up once in a hundred seconds, and nobody else ever does: all together once in four hundred.
    const few = gaveUp(4, 0).rates();
    const many = gaveUp(4_000, 0).rates();
    expect(few[0]).toBeCloseTo(12 / (400 + 3_200), 9);
    expect(many[0]).toBeCloseTo(0.01, 3);
    expect(many[1]).toBeLessThan(0.0001);
    expect(many[2]).toBeLessThan(0.0001);
  });

  it('goes by the whole queue where nobody stood yet', () =>
    expect(gaveUp(4_000, 0).rates()[5]).toBeCloseTo(0.0025, 9));

  it('is known of the thousandth place, too', () => {
    const leaving = gaveUp(1, 1_000);
    expect(leaving.toJSON().left).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    leaving.pass(10, 1_001);
    expect(leaving.toJSON().waited.at(-1)).toBe(10 * (1_001 - 64));
  });

  it('fades everywhere alike', () => {
    const leaving = gaveUp(10, 3);
    const before = leaving.rates();
    leaving.fade(0.5);
    expect(leaving.inAll).toEqual({ left: 5, waited: 2_000 });
    expect(leaving.rates()[2]).toBeLessThan(before[2] ?? 0);
  });
});
