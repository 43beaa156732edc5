import { clockOf, minutesAt, mondayOf, plusDays, todayIn, weekdayOf, weekOf } from './days';

describe('the days of a rota', () => {
  it('begin on Monday, over the end of a month and of a year', () => {
    expect([mondayOf('2027-03-01'), mondayOf('2027-03-07'), mondayOf('2027-01-02')]).toEqual([
      ...['2027-03-01', '2027-03-01', '2026-12-28'],
    ]);
    expect(weekOf('2026-12-28').at(-1)).toBe('2027-01-03');
    expect([weekdayOf('2027-03-01'), weekdayOf('2027-03-07'), plusDays('2027-03-01', -1)]).toEqual([
      1,
      7,
      '2027-02-28',
    ]);
  });

  it('are those of the place, not of the machine', () => {
    expect(todayIn('Asia/Jayapura', Date.parse('2027-03-01T15:30:00Z'))).toBe('2027-03-02');
  });

  it('have times as clocks there show them, after midnight too', () => {
    expect(minutesAt('2027-03-01T01:15:00.000Z', '2027-03-01', 'Asia/Jakarta')).toBe(8 * 60 + 15);
    expect(minutesAt('2027-03-01T18:00:00.000Z', '2027-03-01', 'Asia/Jakarta')).toBe(25 * 60);
    expect([clockOf(495), clockOf(1_500), clockOf(-30)]).toEqual(['08:15', '01:00', '23:30']);
  });
});
