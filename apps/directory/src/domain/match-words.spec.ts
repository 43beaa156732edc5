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

  it('does better the more words it holds, and the nearer they are', () => {
    const questions = ['pajak local', 'pajak', 'paja', 'pajka'];
    const matches = questions.map((question) => match(question, TAX));
    expect(matches).toEqual([...matches].sort((a, b) => b - a));
    expect(new Set(matches).size).toBe(questions.length);
  });
});
