import type { WeeklyHours } from '@sambung/contracts';
import { DateTime, IANAZone } from 'luxon';
import { hoursCanBeRead, shiftAt } from './working-hours';

const hours = (timeZone: string, ...weekly: [day: number, from: string, to: string][]): WeeklyHours => ({
  timeZone,
  weekly: weekly.map(([day, from, to]) => ({ day, from, to })),
});
const at = (local: string, zone: string): number => DateTime.fromISO(local, { zone }).toMillis();
const MON_FRI = ([1, 2, 3, 4, 5] as const).map((day): [number, string, string] => [day, '08:00', '17:00']);

describe('working hours', () => {
  const jakarta = hours('Asia/Jakarta', ...MON_FRI);
  const wib = (local: string): number => at(local, 'Asia/Jakarta');

  it.each<[string, boolean, string]>([
    ['2026-03-02T07:59:59.999', false, '2026-03-02T08:00'],
    ['2026-03-02T08:00', true, '2026-03-02T17:00'],
    ['2026-03-02T16:59:59.999', true, '2026-03-02T17:00'],
    ['2026-03-02T17:00', false, '2026-03-03T08:00'],
    ['2026-03-06T18:00', false, '2026-03-09T08:00'],
    ['2026-12-31T18:00', false, '2027-01-01T08:00'],
  ])('at %s are on: %s, until %s', (now, on, until) =>
    expect(shiftAt(jakarta, wib(now))).toEqual({ on, until: wib(until) }),
  );

  it('are always on for who has none', () => expect(shiftAt(null, 0)).toEqual({ on: true }));
  it('are never on where none are listed', () =>
    expect(shiftAt(hours('Asia/Jakarta'), wib('2026-03-02T09:00'))).toEqual({ on: false }));

  it('are the whole week where they fill it, with no change ever', () =>
    expect(
      shiftAt(
        hours(
          'Asia/Jakarta',
          ...([1, 2, 3, 4, 5, 6, 7] as const).map((day): [number, string, string] => [day, '00:00', '24:00']),
        ),
        0,
      ),
    ).toEqual({ on: true }));

  it('22 · over midnight are one shift, also over the edge of the week', () =>
    expect(
      shiftAt(hours('Asia/Jakarta', [7, '22:00', '24:00'], [1, '00:00', '06:00']), wib('2026-03-01T23:00')),
    ).toEqual({ on: true, until: wib('2026-03-02T06:00') }));

  it('22 · are read off each zone’s own clock: WIB, WITA and WIT begin an hour apart', () => {
    const opening = (zone: string): number | undefined =>
      shiftAt(hours(zone, [1, '08:00', '17:00']), wib('2026-03-02T01:00')).until;
    expect(opening('Asia/Jakarta')).toBe(wib('2026-03-02T08:00'));
    expect(opening('Asia/Makassar')).toBe(wib('2026-03-02T07:00'));
    expect(opening('Asia/Jayapura')).toBe(wib('2026-03-02T06:00'));
  });

  it('may be in a zone of which the offset is no whole hour', () =>
    expect(shiftAt(hours('Asia/Kathmandu', [1, '08:00', '17:00']), wib('2026-03-02T01:00')).until).toBe(
      at('2026-03-02T08:00', 'Asia/Kathmandu'),
    ));
});

// Berlin: 2026-03-29 02:00 → 03:00, and 2026-10-25 03:00 → 02:00, both Sundays.
describe('working hours when the clocks change', () => {
  const ber = (local: string): number => at(local, 'Europe/Berlin');
  const sunday = (from: string, to: string): WeeklyHours => hours('Europe/Berlin', [7, from, to]);

  it('22 · are an hour shorter when an hour is skipped', () =>
    expect(shiftAt(sunday('00:00', '08:00'), ber('2026-03-29T00:00'))).toEqual({
      on: true,
      until: ber('2026-03-29T08:00'),
    }));

  it('that would begin in the hour that is skipped begin when it has been', () =>
    expect(shiftAt(sunday('02:30', '08:00'), ber('2026-03-29T01:00'))).toEqual({
      on: false,
      until: ber('2026-03-29T03:00'),
    }));

  it('that would end in the hour that is skipped end when it begins', () =>
    expect(shiftAt(sunday('00:00', '02:30'), ber('2026-03-29T01:00'))).toEqual({
      on: true,
      until: ber('2026-03-29T03:00'),
    }));

  it('within the hour that is skipped do not happen', () =>
    expect(shiftAt(sunday('02:10', '02:50'), ber('2026-03-29T01:00')).until).toBeGreaterThan(ber('2026-03-30T00:00')));

  it('22 · are an hour longer when an hour comes twice', () => {
    const shift = shiftAt(sunday('00:00', '08:00'), ber('2026-10-25T00:00'));
    expect(shift).toEqual({ on: true, until: ber('2026-10-25T08:00') });
    expect((shift.until ?? 0) - ber('2026-10-25T00:00')).toBe(9 * 3_600_000);
  });

  it('within the hour that comes twice come twice, as the clock on the wall says so twice', () => {
    const twice = sunday('02:10', '02:50');
    const first = shiftAt(twice, ber('2026-10-25T01:00')).until ?? 0;
    expect(first).toBe(Date.UTC(2026, 9, 25, 0, 10));
    expect(shiftAt(twice, first)).toEqual({ on: true, until: Date.UTC(2026, 9, 25, 0, 50) });
    expect(shiftAt(twice, Date.UTC(2026, 9, 25, 0, 50))).toEqual({ on: false, until: Date.UTC(2026, 9, 25, 1, 10) });
  });

  it('keep their time of day after it', () =>
    expect(shiftAt(hours('Europe/Berlin', [1, '08:00', '17:00']), ber('2026-03-28T12:00')).until).toBe(
      ber('2026-03-30T08:00'),
    ));
});

describe('single dates', () => {
  const wib = (local: string): number => at(local, 'Asia/Jakarta');
  const closed = (date: string) => ({ date, hours: [] });
  const on = (...dates: NonNullable<WeeklyHours['dates']>): WeeklyHours => ({
    ...hours('Asia/Jakarta', ...MON_FRI),
    dates,
  });

  it('take the place of that day’s weekly hours: a holiday has none', () => {
    const office = on({ date: '2026-03-19', hours: [], name: 'Nyepi' });
    expect(shiftAt(office, wib('2026-03-19T10:00'))).toEqual({ on: false, until: wib('2026-03-20T08:00') });
    expect(shiftAt(office, wib('2026-03-18T16:00'))).toEqual({ on: true, until: wib('2026-03-18T17:00') });
  });

  it('may be a shift, with a break in it, on a day that is free otherwise', () => {
    const sunday = on({
      date: '2026-03-01',
      hours: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '15:00' },
      ],
    });
    expect(shiftAt(sunday, wib('2026-03-01T08:00'))).toEqual({ on: false, until: wib('2026-03-01T09:00') });
    expect(shiftAt(sunday, wib('2026-03-01T12:30'))).toEqual({ on: false, until: wib('2026-03-01T13:00') });
    expect(shiftAt(sunday, wib('2026-03-01T13:00'))).toEqual({ on: true, until: wib('2026-03-01T15:00') });
  });

  it('in a row may be longer than a week, as at Lebaran', () => {
    const days = Array.from({ length: 12 }, (_, index) => closed(`2026-03-${String(16 + index)}`));
    expect(shiftAt(on(...days), wib('2026-03-13T18:00'))).toEqual({ on: false, until: wib('2026-03-30T08:00') });
  });

  it('may lie a hundred years ahead by a slip of the pen: nobody waits until all days between are looked at', () => {
    const looks = jest.spyOn(IANAZone.prototype, 'offset');
    const far = closed('2126-12-31');
    expect(shiftAt(on(far), wib('2026-03-02T10:00')).until).toBe(wib('2026-03-02T17:00'));
    expect(shiftAt({ ...on(far), weekly: [] }, wib('2026-03-02T10:00'))).toEqual({ on: false });
    const once = { date: '2126-12-31', hours: [{ from: '09:00', to: '12:00' }] };
    expect(shiftAt({ ...on(once), weekly: [] }, wib('2026-03-02T10:00'))).toEqual({
      on: false,
      until: wib('2126-12-31T09:00'),
    });
    const everyOther = Array.from({ length: 400 }, (_, n) =>
      closed(new Date(Date.UTC(2026, 3, 1) + n * 9 * 86_400_000).toISOString().slice(0, 10)),
    );
    expect(shiftAt({ ...on(...everyOther), weekly: [] }, wib('2026-03-02T10:00'))).toEqual({ on: false });
    expect(looks.mock.calls.length).toBeLessThan(500);
    looks.mockRestore();
  });

  it('are days of the zone, not of UTC', () =>
    expect(shiftAt(on(closed('2026-03-03')), wib('2026-03-03T00:30')).until).toBe(wib('2026-03-04T08:00')));

  it('end a shift that would run over midnight, at midnight', () => {
    const night = {
      ...hours('Asia/Jakarta', [1, '22:00', '24:00'], [2, '00:00', '06:00']),
      dates: [closed('2026-03-03')],
    };
    expect(shiftAt(night, wib('2026-03-02T23:00'))).toEqual({ on: true, until: wib('2026-03-03T00:00') });
  });

  it('are right on the day on which the clocks change', () => {
    const berlin = {
      timeZone: 'Europe/Berlin',
      weekly: [],
      dates: [{ date: '2026-03-29', hours: [{ from: '01:00', to: '04:00' }] }],
    };
    const ber = (local: string): number => at(local, 'Europe/Berlin');
    const begins = shiftAt(berlin, ber('2026-03-28T12:00')).until ?? 0;
    expect(begins).toBe(ber('2026-03-29T01:00'));
    expect((shiftAt(berlin, begins).until ?? 0) - begins).toBe(2 * 3_600_000);
  });
});

it('a time zone either exists or cannot be read', () => {
  expect(hoursCanBeRead(hours('Asia/Jakarta'))).toBe(true);
  expect(hoursCanBeRead(hours('Asia/Atlantis'))).toBe(false);
  expect(hoursCanBeRead(null)).toBe(true);
});
