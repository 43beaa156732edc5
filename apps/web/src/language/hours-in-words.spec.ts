import { hoursInWords } from './hours-in-words';

describe('working hours', () => {
  it('are said day by day, days of the same hours together, in the order of the week', () => {
    const weekly = [
      { day: 6, from: '08:00', to: '12:00' },
      ...[1, 2].flatMap((day) => [
        { day, from: '08:00', to: '12:00' },
        { day, from: '13:00', to: '17:00' },
      ]),
    ];
    expect(hoursInWords({ timeZone: 'Asia/Jakarta', weekly }, 'en')).toBe(
      'Mon, Tue 08:00–12:00, 13:00–17:00; Sat 08:00–12:00',
    );
    expect(hoursInWords({ timeZone: 'Asia/Jakarta', weekly }, 'id')).toMatch(/^Sen, Sel 08:00/);
  });
});
