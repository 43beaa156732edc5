import { asSpans, coverOn, gapOf, hoursMissing } from './cover';

const at = (time: string, needed: number, there: number) => ({
  ...{ at: `2027-03-01T${time}:00.000Z`, needed, there },
  missing: Math.max(0, needed - there),
  because: needed > there ? [{ rule: 'break.lunch', people: 1 }] : [],
});
const ROTA = {
  timeZone: 'Asia/Jakarta',
  cover: [at('01:00', 2, 2), at('01:15', 2, 2), at('01:30', 3, 2), at('18:00', 1, 1)],
};

describe('demand against cover', () => {
  it('of a day tells what does not change once, and leaves out other days', () => {
    expect(asSpans(coverOn(ROTA, '2027-03-01'))).toEqual([
      { from: 480, to: 510, needed: 2, there: 2, missing: 0, because: [] },
      { from: 510, to: 525, needed: 3, there: 2, missing: 1, because: ['break.lunch'] },
    ]);
    expect(coverOn(ROTA, '2027-03-02')).toMatchObject([{ from: 60, needed: 1 }]);
  });

  it('is measured in hours that are missing, and in how much better it could be', () => {
    expect(hoursMissing({ missing: 6 })).toBe(1.5);
    expect([gapOf({ cost: 200, bound: 150 }), gapOf({ cost: 100, bound: 101 }), gapOf({ cost: 0, bound: 0 })]).toEqual([
      0.25, 0, 0,
    ]);
  });
});
