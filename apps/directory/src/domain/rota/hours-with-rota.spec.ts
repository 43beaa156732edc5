import type { WeeklyHours } from '@sambung/contracts';
import { hoursWithRota, type RotaDay } from './hours-with-rota';

const WEEKLY: WeeklyHours = {
  timeZone: 'Asia/Jakarta',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
};
const at = (text: string): number => Date.parse(`${text}:00+07:00`);
const day = (date: string, ...spans: [string, string][]): RotaDay => ({
  ...{ date, timeZone: 'Asia/Jakarta' },
  spans: spans.map(([from, to]) => [at(from), at(to)] as const),
});

describe('working hours with a rota', () => {
  it('are those of the rota on its days, without the breaks, and none on a day off', () => {
    const monday = day(
      '2026-11-23',
      ['2026-11-23T07:00', '2026-11-23T11:00'],
      ['2026-11-23T12:00', '2026-11-23T16:00'],
    );
    expect(hoursWithRota(WEEKLY, [monday, day('2026-11-24')])).toEqual({
      ...WEEKLY,
      dates: [
        {
          date: '2026-11-23',
          hours: [
            { from: '07:00', to: '11:00' },
            { from: '12:00', to: '16:00' },
          ],
        },
        { date: '2026-11-24', hours: [] },
      ],
    });
  });

  it('cut a night shift at midnight, and leave the next day its own hours where no rota decides it', () => {
    const night = day('2026-11-27', ['2026-11-27T22:00', '2026-11-28T06:00']);
    expect(hoursWithRota(WEEKLY, [night])?.dates).toEqual([
      { date: '2026-11-27', hours: [{ from: '22:00', to: '24:00' }] },
      { date: '2026-11-28', hours: [{ from: '00:00', to: '06:00' }] },
    ]);
    const thursday = day('2026-11-26', ['2026-11-26T22:00', '2026-11-27T06:00']);
    expect(hoursWithRota(WEEKLY, [thursday])?.dates?.[1]).toEqual({
      date: '2026-11-27',
      hours: [
        { from: '00:00', to: '06:00' },
        { from: '08:00', to: '17:00' },
      ],
    });
  });

  it('are told in the time zone of the person, an hour later in Makassar', () => {
    const monday = day('2026-11-23', ['2026-11-23T07:00', '2026-11-23T16:00']);
    expect(hoursWithRota({ ...WEEKLY, timeZone: 'Asia/Makassar' }, [monday])?.dates).toEqual([
      { date: '2026-11-23', hours: [{ from: '08:00', to: '17:00' }] },
    ]);
  });

  it('take the place of hours that were always, and stay as they are without a rota', () => {
    expect(hoursWithRota(null, [day('2026-11-23')])).toMatchObject({ dates: [{ date: '2026-11-23', hours: [] }] });
    expect(hoursWithRota(null, [])).toBeNull();
    expect(hoursWithRota(WEEKLY, [])).toBe(WEEKLY);
  });
});
