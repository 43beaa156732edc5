import type { Absence, WeeklyHours } from '@sambung/contracts';
import { hoursWithAbsences } from './absences';

const NOW = Date.parse('2026-11-22T03:00:00.000Z');
const ZONE = 'Asia/Jakarta';
const office: WeeklyHours = { timeZone: ZONE, weekly: [{ day: 1, from: '08:00', to: '17:00' }] };
const away = (from: string, until: string | null): Absence => ({ from, until, kind: 'leave' });
const of = (workingHours: WeeklyHours | null, ...absences: Absence[]) =>
  hoursWithAbsences({ workingHours, absences }, ZONE, NOW);

describe('somebody who is away', () => {
  it('has no hours from the first day to the last', () =>
    expect(of(office, away('2026-11-30', '2026-12-01'))).toEqual({
      ...office,
      dates: [
        { date: '2026-11-30', hours: [] },
        { date: '2026-12-01', hours: [] },
      ],
    }));

  it('is away though a shift was planned for the day, and keeps their other dates', () => {
    const shift = { date: '2026-11-30', hours: [{ from: '10:00', to: '12:00' }] };
    const holiday = { date: '2026-12-25', hours: [], name: 'Natal' };
    expect(of({ ...office, dates: [shift, holiday] }, away('2026-11-30', '2026-11-30'))?.dates).toEqual([
      { date: '2026-11-30', hours: [] },
      holiday,
    ]);
  });

  it('is away too when they have no hours and work whenever they are available', () => {
    const hours = of(null, away('2026-11-30', '2026-11-30'));
    expect(hours).toMatchObject({ timeZone: ZONE, dates: [{ date: '2026-11-30', hours: [] }] });
    expect(hours?.weekly).toHaveLength(7);
  });

  it('is back as they were when it is over, or not yet in sight', () => {
    expect(of(null, away('2026-11-01', '2026-11-20'))).toBeNull();
    expect(of(office, away('2028-01-01', '2028-01-02'))).toBe(office);
    expect(of(office)).toBe(office);
  });

  it('until further notice is away for as long as anybody plans, and an event can hold it', () => {
    const dates = of(office, away('2020-01-01', null))?.dates ?? [];
    expect([dates[0]?.date, dates.length]).toEqual(['2026-11-21', 367]);
    const many = Array.from({ length: 400 }, (_, day) => ({
      date: new Date(NOW + day * 2 * 86_400_000).toISOString().slice(0, 10),
      hours: [],
    }));
    expect(of({ ...office, dates: many }, away('2020-01-01', null))?.dates).toHaveLength(400);
  });
});
