import { matchWords } from './match-words';

const match = (question: string, text: string): number => matchWords(question.split(' '), text.split(' '));
const TAX = 'pajak daerah local tax compliance';

describe('whether a matter answers a question', () => {
  it.each([
    'pajak',
    'tax',
    'siapa yang mengurus pajak daerah',
    'who handles local tax',
    'paja',
    'pajka daerah',
    'taxx compliancee',
  ])('does for “%s”', (question) => expect(match(question, TAX)).toBeGreaterThan(0));

  it.each(['payroll', 'siapa yang mengurus gaji', 'p', 'pajakan gaji', 'pa'])('does not for “%s”', (question) =>
    expect(match(question, TAX)).toBe(0),
  );

  const BUY = 'ingin membeli wants to buy';
  const ORDER = 'menanyakan pesanan where is my order';
  it.each([
    ['mau beli televisi', BUY],
    ['mau belli televisi', BUY],
    ['pelanggan ini pembeli', BUY],
    ['memesan', ORDER],
    ['pesanannya belum datang', ORDER],
    ['tolong cek pesenan saya', ORDER],
    ['mau bayar cicilan', 'pembayaran pay'],
  ])('understands a sentence, and what its words are made of: “%s” is %s', (question, text) =>
    expect(match(question, text)).toBeGreaterThan(0),
  );

  it.each([
    ['mau beli televisi', ORDER],
    ['mau beli televisi', 'ingin berbicara dengan atasan speak to a manager'],
    ['ada pemasok', ORDER],
    ['mau bayar', BUY],
  ])('takes no word for another: “%s” is not %s', (question, text) => expect(match(question, text)).toBe(0));

  it('does better the more words it holds, and the nearer they are', () => {
    const questions = ['pajak local', 'pajak', 'paja', 'pajka'];
    const matches = questions.map((question) => match(question, TAX));
    expect(matches).toEqual([...matches].sort((a, b) => b - a));
    expect(new Set(matches).size).toBe(questions.length);
  });
});
