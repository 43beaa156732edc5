import { firstLanguage } from './languages';
import { otherClock, timeInWords } from './times';

describe('times', () => {
  const at = '2026-11-24T07:05:00.000Z';
  it.each([
    ['Asia/Jakarta', 'id', '14.05 WIB'],
    ['Asia/Makassar', 'id', '15.05 WITA'],
    ['Asia/Jayapura', 'en', '16:05 WIT'],
  ] as const)('are said in %s as people there say them (%s)', (zone, language, said) => {
    expect(timeInWords(at, language, { zone, now: Date.parse(at) })).toBe(said);
  });

  it('of another day are said with it', () => {
    expect(timeInWords(at, 'en', { zone: 'Asia/Jakarta', now: Date.parse('2026-11-23T12:00:00Z') })).toMatch(
      /^Tue,? 24 Nov, 14:05 WIB$/,
    );
  });
});

describe('another clock', () => {
  const at = '2026-11-24T07:05:00.000Z';
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  it('is named where it shows another time than this machine’s, and not where both show the same', () => {
    // One of the two is no clock of this machine, wherever it stands.
    const named = ['Asia/Makassar', 'Asia/Jayapura'].map((zone) => otherClock(zone, 'id', at));
    expect(named.filter((name) => name !== undefined).length).toBeGreaterThanOrEqual(1);
    expect(['WITA', undefined]).toContain(named[0]);
    expect(['WIT', undefined]).toContain(named[1]);
    expect(otherClock(here, 'en', at)).toBeUndefined();
  });
});

describe('the first language', () => {
  it.each([
    [null, ['en-GB', 'id'], 'en'],
    ['id', ['en-GB'], 'id'],
    [null, ['fr', 'en'], 'en'],
    [null, ['fr'], 'id'],
    ['xx', [], 'id'],
  ] as const)('is %s where that was chosen, and the browser speaks %j', (chosen, browsers, language) => {
    expect(firstLanguage(chosen, browsers)).toBe(language);
  });
});
