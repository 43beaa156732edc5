import { bodyOfQuestion, EMPTY_QUESTION } from './question';

describe('a question to a colleague', () => {
  it('goes to a department, with the words for it', () => {
    expect(bodyOfQuestion({ ...EMPTY_QUESTION, teamId: 'finance', note: ' Has it been paid? ' }, 'h1')).toEqual({
      ask: { kind: 'team', teamId: 'finance' },
      handoffId: 'h1',
      note: 'Has it been paid?',
    });
  });

  it('waits for whom it is meant for', () => {
    const kinds = ['team', 'colleague', 'language', 'approval'] as const;
    expect(kinds.map((kind) => bodyOfQuestion({ ...EMPTY_QUESTION, kind }, 'h1'))).toEqual(kinds.map(() => undefined));
  });

  it('to the supervisor needs nothing more', () => {
    expect(bodyOfQuestion({ ...EMPTY_QUESTION, kind: 'supervisor' }, 'h1')?.ask).toEqual({ kind: 'supervisor' });
  });

  it('for an approval names what and how much', () => {
    const asked = { ...EMPTY_QUESTION, kind: 'approval', authority: 'Harga Khusus', amount: '250000' } as const;
    expect(bodyOfQuestion(asked, 'h1')?.ask).toEqual({ kind: 'approval', authority: 'harga-khusus', amount: 250_000 });
    expect(bodyOfQuestion({ ...asked, amount: '-1' }, 'h1')).toBeUndefined();
  });
});
