import { HoursUnreadable, parseHours, readHours } from './working-hours';

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

  it.each([
    ['08.00-17.00', '08:00', '17:00'],
    ['08:00 - 17:00', '08:00', '17:00'],
    ['08.00–17.00 WIB', '08:00', '17:00'],
    ['08.00 WIB s/d 17.00 WIB', '08:00', '17:00'],
    ['14.00 s/d 22.00', '14:00', '22:00'],
    ['Pukul 07.30 sampai 16', '07:30', '16:00'],
  ])('without days are those of every day: “%s”', (text, from, to) => {
    const { weekly, namesDays } = readHours(text);
    expect([weekly, namesDays]).toEqual([[1, 2, 3, 4, 5, 6, 7].map((day) => on(day, from, to)), false]);
  });

  it('may be whole hours, and over midnight', () => {
    expect(parseHours('22-06')).toEqual(parseHours('Daily 22:00-06:00'));
    expect(readHours('Senin s/d Jumat 08-17')).toMatchObject({
      weekly: parseHours('Mon-Fri 08:00-17:00'),
      namesDays: true,
    });
  });

  it('may name a time zone of Indonesia, one and not two', () => {
    expect(readHours('Sen-Jum 08.00-17.00 WITA').timeZone).toBe('Asia/Makassar');
    expect(readHours('Sen-Jum 08.00-17.00').timeZone).toBeUndefined();
    expect(() => readHours('08.00 WIB - 17.00 WITA')).toThrow(HoursUnreadable);
  });

  it('may have a lunch break between two shifts of a day', () =>
    expect(parseHours('Mon 13:00-17:00; Mon 08:00-12:00')).toEqual([on(1, '08:00', '12:00'), on(1, '13:00', '17:00')]));

  it.each([
    '',
    'office hours',
    'Shift 1',
    'Shift 1-2',
    '8',
    'Mon 25:00-26:00',
    'Xyz 08:00-17:00',
    'Mon 08:00-08:00',
    'Mon 08:60-09:00',
  ])('are refused with a reason when nobody can read them: “%s”', (text) =>
    expect(() => parseHours(text)).toThrow(HoursUnreadable),
  );
});
