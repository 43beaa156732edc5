import { INDONESIAN_RULES } from '../rules/rota-rules';
import { Horizon } from '../time/horizon';
import { breakPattern, shiftTypes } from './shift-types';

const { breaks } = INDONESIAN_RULES;

describe('the times of breaks', () => {
  it('follow from four hours of work at most before and after lunch, worked out by hand', () => {
    // Nine hours: lunch at most 4 h 15 min after the beginning (a short break lies before it), and its end at most 4 h 15 min before the end: 540 − 255 − 60 = 225.
    const pattern = breakPattern(INDONESIAN_RULES, 540);
    expect(pattern?.breaks.map(({ key, earliest, latest }) => [key, earliest * 15, latest * 15])).toEqual([
      ['first', 60, 150],
      ['lunch', 225, 255],
      ['second', 375, 450],
    ]);
    expect(pattern?.gaps).toEqual([]);
    expect(pattern?.work).toBe(32);
  });

  it('become narrower where breaks have to be further apart, and are kept in step where that is not enough', () => {
    const pattern = breakPattern({ ...INDONESIAN_RULES, apart: 120 }, 540);
    expect(pattern?.breaks.map(({ earliest, latest }) => [earliest * 15, latest * 15])).toEqual([
      [60, 120],
      [225, 255],
      [405, 450],
    ]);
    expect(pattern?.gaps).toEqual([
      { first: 0, second: 1, least: 8, most: Infinity },
      { first: 1, second: 2, least: 8, most: Infinity },
    ]);
  });

  it('do not exist for ten hours with one lunch: that would be more than four hours of work on one side of it', () => {
    const lunchAlone = { ...INDONESIAN_RULES, breaks: breaks.filter(({ key }) => key === 'lunch') };
    expect(breakPattern(lunchAlone, 540)?.breaks).toMatchObject([{ earliest: 16, latest: 16 }]);
    expect(breakPattern(lunchAlone, 600)).toBeUndefined();
    expect(breakPattern({ ...INDONESIAN_RULES, breaks: [] }, 255)).toBeUndefined();
    expect(breakPattern({ ...INDONESIAN_RULES, breaks: [] }, 240)?.work).toBe(16);
  });
});

describe('the ways to work', () => {
  it('are every beginning of every kind on each of its days', () => {
    const shifts = [{ key: 'day', minutes: 540, earliest: '07:00', latest: '08:00', every: 30, weekdays: [1, 2] }];
    const types = shiftTypes({ ...INDONESIAN_RULES, shifts }, new Horizon('2026-11-23', 7, 'Asia/Jakarta'));
    expect(types.map(({ day, from, to }) => [day, from - day * 96, to - from])).toEqual([
      ...[28, 30, 32].map((from) => [0, from, 36]),
      ...[28, 30, 32].map((from) => [1, from, 36]),
    ]);
  });

  it('leave out the hour that the clocks skip', () => {
    const shifts = [{ key: 'night', minutes: 240, earliest: '01:00', latest: '04:00', every: 60 }];
    const types = shiftTypes({ ...INDONESIAN_RULES, shifts }, new Horizon('2026-03-29', 1, 'Europe/Berlin'));
    expect(types.map(({ from }) => from)).toEqual([4, 8, 12]);
  });
});
