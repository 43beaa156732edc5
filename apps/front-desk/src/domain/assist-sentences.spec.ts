import type { AssistAsk } from '@sambung/contracts';
import { sayMeanwhile } from './assist-sentences';
import { type AssistEnding, endedAssist, newStanding } from './assist-standing';

const at = '2026-03-02T03:00:00Z';
const atTheEnd = (ask: AssistAsk, because: string, callId: string | null = null): string => {
  const asked = newStanding({ askerId: 'sari', by: 'asker', handoffId: null, ask, promiseAt: at, endsAt: at });
  const none = { byId: null, approval: null, commandId: null } as const;
  const ending: AssistEnding = { ...none, end: 'unanswered', because, callId, endedAt: at };
  return sayMeanwhile(endedAssist(asked, ending), () => ({ id: 'Maya', en: 'Maya' })).en;
};
const TAX: AssistAsk = { kind: 'team', teamId: 'tax' };

describe('what is said when nobody has answered', () => {
  it('names who is called instead', () =>
    expect(atTheEnd(TAX, 'nobody-left', 'maya')).toBe(
      'My colleagues cannot answer just now. I am calling Maya for you.',
    ));
  it('says so where nobody is left who could be called', () =>
    expect(atTheEnd(TAX, 'nobody-left')).toBe('Nobody here can answer that just now. May we get back to you?'));
  it('says that nobody here may decide that', () =>
    expect(atTheEnd({ kind: 'approval', authority: 'refund', amount: 2_000_000 }, 'nobody-may')).toBe(
      'I am sorry, nobody here may decide that.',
    ));
  it('says which language nobody here speaks', () =>
    expect(atTheEnd({ kind: 'language', language: 'fr' }, 'nobody-may')).toBe(
      'I am sorry, nobody here speaks French.',
    ));
});
