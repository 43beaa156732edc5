import { Turns } from './turns';

describe('taking turns', () => {
  it('lets one go on when the one before is through, even if that failed; other names do not wait', async () => {
    const turns = new Turns();
    const order: string[] = [];
    let fail = (): void => undefined;
    const first = turns.take('a', () => {
      order.push('first begins');
      return new Promise((_, reject) => {
        fail = () => {
          reject(new Error('rejected'));
        };
      });
    });
    const work = (name: string) => async (): Promise<void> => {
      order.push(name);
    };
    const second = turns.take('a', work('second'));
    await turns.take('b', work('other'));
    expect(order).toEqual(['first begins', 'other']);
    fail();
    await expect(first).rejects.toThrow('rejected');
    await second;
    expect(order).toEqual(['first begins', 'other', 'second']);
  });
});
