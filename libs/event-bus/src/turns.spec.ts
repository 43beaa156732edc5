import { Turns } from './turns';

describe('taking turns', () => {
  it('lets one go on when the one before is through, even if that failed; other names do not wait', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const work = (name: string, ms: number) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      order.push(`${name} ends`);
      if (name === 'first') throw new Error('rejected');
    };
    const first = turns.take('a', work('first', 20));
    const second = turns.take('a', work('second', 1));
    const other = turns.take('b', work('other', 1));
    await expect(first).rejects.toThrow('rejected');
    await Promise.all([second, other]);
    expect(order).toEqual(['first begins', 'other begins', 'other ends', 'first ends', 'second begins', 'second ends']);
  });
});
