import { HoursUnreadable, parseHours } from './working-hours';

const on = (day: number, from: string, to: string) => ({ day, from, to });

describe('working hours as people write them', () => {
  it('are read day by day', () =>
    expect(parseHours('Mon-Wed 08:00-17:00; Sat 8:00-12:00')).toEqual([
      on(1, '08:00', '17:00'),
      on(2, '08:00', '17:00'),
      on(3, '08:00', '17:00'),
      on(6, '08:00', '12:00'),
    ]));

  it('may be Indonesian, with days in full and dots in the times', () =>
    expect(parseHours('Senin-Selasa 08.00-16.30; Minggu 09.00-12.00')).toEqual([
      on(1, '08:00', '16:30'),
      on(2, '08:00', '16:30'),
      on(7, '09:00', '12:00'),
    ]));

  it('may go over midnight, also from Sunday into Monday', () =>
    expect(parseHours('Sun 22:00-06:00')).toEqual([on(1, '00:00', '06:00'), on(7, '22:00', '24:00')]));

  it('may end at midnight', () => expect(parseHours('Fri 16:00-00:00')).toEqual([on(5, '16:00', '24:00')]));

  it('may go around the week’s edge', () =>
    expect(parseHours('Sat-Mon 10:00-11:00').map(({ day }) => day)).toEqual([1, 6, 7]));

  it('may be around the clock', () => expect(parseHours('24/7')).toHaveLength(7));

  it('may have a lunch break between two shifts of a day', () =>
    expect(parseHours('Mon 13:00-17:00; Mon 08:00-12:00')).toEqual([on(1, '08:00', '12:00'), on(1, '13:00', '17:00')]));

  it.each(['', 'office hours', 'Mon 25:00-26:00', 'Xyz 08:00-17:00', 'Mon 08:00-08:00', 'Mon 08:60-09:00'])(
    'are refused with a reason when nobody can read them: “%s”',
    (text) => expect(() => parseHours(text)).toThrow(HoursUnreadable),
  );
});
