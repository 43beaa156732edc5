import { usualWeek } from './usual-week';

describe('what usually comes', () => {
  it('is the mean of the same weekday and quarter, and a talk is as long as the mean talk', () => {
    const week = usualWeek([
      { date: '2026-11-16', quarter: 36, contacts: 10, handleSeconds: 100 },
      { date: '2026-11-23', quarter: 36, contacts: 30, handleSeconds: 200 },
      { date: '2026-11-23', quarter: 37, contacts: 4, handleSeconds: 60 },
      { date: '2026-11-24', quarter: 36, contacts: 1, handleSeconds: 50 },
    ]);
    expect(week.get(1)?.get(36)).toEqual({ contacts: 20, handleSeconds: 175 });
    // Nothing came in that quarter on the other Monday.
    expect(week.get(1)?.get(37)).toEqual({ contacts: 2, handleSeconds: 60 });
    expect(week.get(2)?.get(36)).toEqual({ contacts: 1, handleSeconds: 50 });
    expect(week.has(7)).toBe(false);
  });
});
