import { parseDate } from './calendar-date';

describe('a date', () => {
  it.each([
    '2026-12-31',
    '31/12/2026',
    '31-12-2026',
    '31.12.2026',
    '31 Desember 2026',
    '31 Dec 2026',
    '31-Dec-2026',
    '2026-12-31T00:00',
  ])('may be written %s', (text) => expect(parseDate(text)).toBe('2026-12-31'));

  it('has the day before the month', () => {
    expect(parseDate('3/4/2026')).toBe('2026-04-03');
    expect(() => parseDate('12/31/2026')).toThrow('the day stands before the month');
  });

  it.each(['31/02/2026', '31/12/26', 'besok', '46348', '0/1/2026', '3 Foo 2026'])('is not %s', (text) =>
    expect(() => parseDate(text)).toThrow(),
  );
});
