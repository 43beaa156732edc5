import type { Absence, RotaShift } from '@sambung/contracts';
import { calendarEntries } from './calendar-entries';

const WINDOW = { from: '2027-02-20', until: '2028-03-20' };
const shift = (date: string): RotaShift => ({
  ...{ employeeId: 'sari', date, shift: 'day', from: `${date}T01:00:00.000Z`, to: `${date}T10:00:00.000Z` },
  breaks: [
    { key: 'first', from: `${date}T02:30:00.000Z`, to: `${date}T02:45:00.000Z` },
    { key: 'lunch', from: `${date}T05:00:00.000Z`, to: `${date}T06:00:00.000Z` },
  ],
});
const away = (from: string, until: string | null): Absence => ({ from, until, kind: 'sick' });
const namesOf = (...given: Parameters<typeof calendarEntries>): string[] =>
  calendarEntries(...given).map(({ name, from, to }) => `${name} ${from.slice(0, 16)} ${to.slice(0, 16)}`);

describe('what is in somebody’s calendar', () => {
  it('is their shifts, and each break beside its shift', () =>
    expect(namesOf([shift('2027-03-01')], [], WINDOW)).toEqual([
      'shift/2027-03-01 2027-03-01T01:00 2027-03-01T10:00',
      'break/2027-03-01/0 2027-03-01T02:30 2027-03-01T02:45',
      'break/2027-03-01/1 2027-03-01T05:00 2027-03-01T06:00',
    ]));

  it('is the days on which they are away, without why, and no shift on them', () => {
    const entries = calendarEntries(
      [shift('2027-03-01'), shift('2027-03-04')],
      [away('2027-03-01', '2027-03-03')],
      WINDOW,
    );
    expect(entries.map(({ name }) => name)).toEqual([
      ...['shift/2027-03-04', 'break/2027-03-04/0', 'break/2027-03-04/1', 'absence/2027-03-01'],
    ]);
    expect(entries.at(-1)).toEqual({
      ...{ name: 'absence/2027-03-01', kind: 'absence', key: '', from: '2027-03-01', to: '2027-03-04' },
    });
    expect(JSON.stringify(entries)).not.toContain('sick');
  });

  it('is an absence without an end as far as the calendar goes, and none that is over or far away', () =>
    expect(
      namesOf([], [away('2027-03-01', null), away('2026-01-01', '2026-12-31'), away('2029-01-01', null)], WINDOW),
    ).toEqual(['absence/2027-03-01 2027-03-01 2028-03-21']));

  it('is one time away where two overlap, touch or begin on the same day, and no two entries have the same name', () => {
    const absences = [
      ...[away('2027-03-01', '2027-03-02'), away('2027-03-01', '2027-03-05'), away('2027-03-02', '2027-03-03')],
      ...[away('2027-03-06', '2027-03-07'), away('2027-03-09', '2027-03-09')],
    ];
    const entries = calendarEntries([shift('2027-03-08')], absences.reverse(), WINDOW);
    expect(entries.filter(({ kind }) => kind === 'absence').map(({ name, to }) => [name, to])).toEqual([
      ['absence/2027-03-01', '2027-03-08'],
      ['absence/2027-03-09', '2027-03-10'],
    ]);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });

  it('shows an absence until the end of all calendars to the end of the window, and one of long ago from this year on', () =>
    expect(namesOf([], [away('0001-01-01', '9999-12-31')], WINDOW)).toEqual([
      'absence/0001-01-01 2027-01-01 2028-03-21',
    ]));

  it('keeps the name of an absence, and all that is said of it, while the window moves on from day to day', () => {
    const long = [away('2027-01-04', '2027-02-14'), away('2027-02-15', '2027-06-30')];
    const later = { ...WINDOW, from: '2027-02-21' };
    expect(calendarEntries([], long, later)).toEqual(calendarEntries([], long, WINDOW));
  });
});
