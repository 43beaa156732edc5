import { EmployeeBody, SiteBody, TeamBody } from './index';
import { ShownText } from './shown-text';

const Name = ShownText(200);

describe('a name that people read', () => {
  it.each(['Sari', 'Nguyễn Thị', 'محمد', 'דָּוִד', 'می\u200cخواهم', '👩\u200d🍳 Ani', 'x\u200ey', '=1+1'])(
    'has letters of every script, and the joiners that these need: %s',
    (text) => {
      expect(Name.parse(` ${text} `)).toBe(text.normalize('NFC'));
    },
  );

  it('is one text however its accents were typed', () => {
    expect(Name.parse('Andre\u0301')).toBe('Andr\u00e9');
  });

  it.each([
    ['\u202eiraS', 'U+202E is an invisible sign that turns the text behind it round: leave it out'],
    ['\u2066Sari', 'U+2066 is an invisible sign that turns the text behind it round: leave it out'],
    ['Sa\u0007ri', 'U+0007 is no character of a text: leave it out'],
    ['Sari\ufffe', 'U+FFFE is no character of a text: leave it out'],
    ['Sar\ufffd', 'U+FFFD stands for a character that was lost: leave it out'],
    ['\u200b\u200d', 'nothing of it can be seen'],
    ['\u3164', 'nothing of it can be seen'],
    ['\u0301', 'nothing of it can be seen'],
  ])('takes nothing that turns it round, is lost or cannot be seen', (text, message) => {
    expect(Name.safeParse(text).error?.issues).toMatchObject([{ message }]);
  });

  it('is what people, sites and departments are called by', () => {
    const bilingual = { id: 'Gudang', en: '\u202eesuoheraW' };
    expect(EmployeeBody.safeParse({ name: '\u202eiraS' }).success).toBe(false);
    expect(SiteBody.safeParse({ key: 'k', name: '\u200b', timeZone: 'Asia/Jakarta' }).success).toBe(false);
    expect(TeamBody.safeParse({ key: 'k', office: 'back', name: bilingual }).success).toBe(false);
  });
});
