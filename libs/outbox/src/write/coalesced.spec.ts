import { Coalesced } from './coalesced';

describe('telling others what was written', () => {
  it('takes one message for everything that came while the last one was under way', async () => {
    const sent: (readonly number[])[] = [];
    let done = (): void => undefined;
    const coalesced = new Coalesced<number>(
      (values) => {
        sent.push(values);
        return new Promise((resolve) => (done = resolve));
      },
      () => undefined,
    );
    coalesced.add(1);
    await new Promise(setImmediate);
    for (const value of [2, 3, 2, 3, 3]) {
      coalesced.add(value);
      await new Promise(setImmediate);
    }
    expect(sent).toEqual([[1]]);
    done();
    await new Promise(setImmediate);
    expect(sent).toEqual([[1], [2, 3]]);
  });

  it('goes on after a failure', async () => {
    const failures: unknown[] = [];
    const sent: (readonly number[])[] = [];
    const coalesced = new Coalesced<number>(
      async (values) => {
        sent.push(values);
        if (sent.length === 1) throw new Error('the database is away');
      },
      (error) => failures.push(error),
    );
    coalesced.add(1);
    await new Promise(setImmediate);
    coalesced.add(2);
    await new Promise(setImmediate);
    expect(sent).toEqual([[1], [2]]);
    expect(failures).toHaveLength(1);
  });
});
