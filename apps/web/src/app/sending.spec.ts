import { answered, keyFor } from './sending';

describe('sending a handoff', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  const body = { reasonKey: 'buy' };

  it('again keeps its key until the answer has come, also after a reload: it has one effect', () => {
    const key = keyFor('handoff', body);
    expect(keyFor('handoff', { ...body })).toBe(key);
    answered('handoff');
    expect(keyFor('handoff', body)).not.toBe(key);
  });

  it('keeps its key while a question to a colleague is answered', () => {
    const key = keyFor('handoff', body);
    keyFor('question', { ask: { kind: 'supervisor' } });
    answered('question');
    expect(keyFor('handoff', body)).toBe(key);
  });

  it('with other words is another handoff', () => {
    expect(keyFor('handoff', { reasonKey: 'complain' })).not.toBe(keyFor('handoff', body));
  });
});
