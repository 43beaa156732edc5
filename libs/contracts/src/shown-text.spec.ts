import { EmployeeBody, SiteBody, TeamBody } from './index';
import { faultOfText, printable, ShownText } from './shown-text';

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

describe('a text that is told of', () => {
  it('has the number of a character that no text may hold where that stood, and all others', () => {
    expect(printable('Sa\u0007ri \u202e\ud800 👩\u200d🍳\n\u0301\ufffd')).toBe(
      'Sa‹U+0007›ri ‹U+202E›‹U+D800› 👩\u200d🍳\n\u0301\ufffd',
    );
  });

  it('is what a name may be, and what was lost before it came', () => {
    const told = (character: string): boolean => printable(character) === character;
    const taken = (character: string): boolean => ['lost', undefined].includes(faultOfText(character)?.fault);
    const every = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(every.filter((character) => told(character) !== taken(character))).toEqual([]);
  });
});
