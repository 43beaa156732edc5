import { worthsOf } from './staffing-plan';

describe('a staffing plan', () => {
  it('finds work worth the more the scarcer the people are who can do it', async () => {
    const worths = new Map(
      await worthsOf({
        kinds: [
          { key: 'claims', arrivals: 10 },
          { key: 'sales', arrivals: 10 },
        ],
        // Four can do claims alone, one can do both.
        groups: [
          { count: 4, paces: [[0, 0.01]] },
          {
            count: 1,
            paces: [
              [0, 0.01],
              [1, 0.01],
            ],
          },
        ],
      }),
    );
    expect(worths.get('sales')).toBeGreaterThan(worths.get('claims') ?? Infinity);
  });

  it('says aloud that there is nothing to plan', async () => {
    await expect(worthsOf({ kinds: [{ key: 'claims', arrivals: 10 }], groups: [] })).rejects.toThrow('no work');
  });
});
