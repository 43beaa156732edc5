import { answered, keyFor } from './sending';

describe('sending a handoff', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  const body = { reasonKey: 'buy' };

  it('again keeps its key until the answer has come, also after a reload: it has one effect', () => {
    const key = keyFor(body);
    expect(keyFor({ ...body })).toBe(key);
    answered();
    expect(keyFor(body)).not.toBe(key);
  });

  it('with other words is another handoff', () => {
    expect(keyFor({ reasonKey: 'complain' })).not.toBe(keyFor(body));
  });
});
