import { speak } from './languages';
import type { Speech } from './use-language';
import { clockOf, lastingInWords } from './lasting';

const t = (language: 'id' | 'en') =>
  ((key: string, values?: object) => speak(language)._(key, values as Record<string, unknown>)) as Speech['t'];

describe('how long something lasts', () => {
  it.each([
    [0, '0:00'],
    [-5_000, '0:00'],
    [250_000, '4:10'],
    [3_850_000, '1:04:10'],
  ])('%d ms are %s on a tile', (ms, told) => {
    expect(clockOf(ms)).toBe(told);
  });

  it('is said in seconds, minutes and hours', () => {
    expect([12_000, 60_000, 754_000, 7_500_000].map((ms) => lastingInWords(ms, t('en')))).toEqual([
      ...['12 seconds', '1 minute', '12 minutes', '2 h 5 min'],
    ]);
    expect(lastingInWords(754_000, t('id'))).toBe('12 menit');
  });
});
