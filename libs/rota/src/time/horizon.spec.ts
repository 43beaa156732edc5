import { Horizon, minutesOf, mondayOf, wallClockOf } from './horizon';

describe('the days of a rota', () => {
  it('have 96 quarters of an hour in each of Indonesia’s time zones', () => {
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) {
      const week = new Horizon('2026-11-23', 7, zone);
      expect(week.slots).toBe(7 * 96);
      expect(week.at('2026-11-25', minutesOf('08:30'))).toBe(2 * 96 + 34);
      expect(week.wallClock(2 * 96 + 34)).toEqual({ date: '2026-11-25', minute: 510, weekday: 3 });
    }
  });

  it('begin at another moment in each of them', () => {
    const at = (zone: string): number => new Horizon('2026-11-23', 1, zone).momentOf(0);
    expect(at('Asia/Jakarta') - at('Asia/Makassar')).toBe(3_600_000);
    expect(at('Asia/Makassar') - at('Asia/Jayapura')).toBe(3_600_000);
  });

  it('are an hour shorter or longer where the clocks change', () => {
    expect(new Horizon('2026-03-29', 1, 'Europe/Berlin').slots).toBe(92);
    expect(new Horizon('2026-10-25', 1, 'Europe/Berlin').slots).toBe(100);
  });

  it('let eight hours of a night shift end at seven on the wall when the clocks go forward', () => {
    const night = new Horizon('2026-03-28', 2, 'Europe/Berlin');
    const begin = night.at('2026-03-28', minutesOf('22:00'));
    expect(night.wallClock(begin + 32)).toEqual({ date: '2026-03-29', minute: 420, weekday: 7 });
    // In the hour that is skipped: the first moment after it.
    expect(night.wallClock(night.at('2026-03-29', minutesOf('02:30'))).minute).toBe(210);
  });

  it('know the days before and after them, and midnight', () => {
    const week = new Horizon('2026-11-23', 7, 'Asia/Jakarta');
    expect(week.at('2026-11-22', minutesOf('22:00'))).toBe(-8);
    expect(week.wallClock(-8)).toMatchObject({ date: '2026-11-22', weekday: 7 });
    expect(week.at('2026-11-23', 1_440 + 60)).toBe(week.at('2026-11-24', 60));
    expect(wallClockOf(1_440)).toBe('24:00');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  });

  it('are refused where there are none', () => {
    expect(() => new Horizon('2026-02-30', 7, 'Asia/Jakarta')).toThrow(RangeError);
    expect(() => new Horizon('2026-02-20', 7, 'Asia/Atlantis')).toThrow(RangeError);
  });
});
