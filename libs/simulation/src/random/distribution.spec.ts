import { type Distribution, meanOf, sample } from './distribution';
import { RandomStream } from './random-stream';

const COUNT = 200_000;

function momentsOf(of: Distribution): { mean: number; cv: number } {
  const stream = new RandomStream('moments');
  const values = Array.from({ length: COUNT }, () => sample(of, stream));
  const mean = values.reduce((sum, value) => sum + value, 0) / COUNT;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / COUNT;
  return { mean, cv: Math.sqrt(variance) / mean };
}

describe('what services and patience last', () => {
  it.each<[Distribution, number]>([
    [{ kind: 'constant', mean: 10 }, 0],
    [{ kind: 'exponential', mean: 10 }, 1],
    [{ kind: 'lognormal', mean: 10, cv: 1.3 }, 1.3],
    [{ kind: 'gamma', mean: 10, cv: 0.5 }, 0.5],
    [{ kind: 'gamma', mean: 10, cv: 1.6 }, 1.6],
    [{ kind: 'gamma', mean: 10, cv: 0 }, 0],
    [
      {
        kind: 'hyperexponential',
        parts: [
          { share: 0.9, mean: 5 },
          { share: 0.1, mean: 55 },
        ],
      },
      Math.sqrt(2 * (0.9 * 25 + 0.1 * 3_025) - 100) / 10,
    ],
    [{ kind: 'empirical', values: [5, 15] }, 0.5],
  ])('has the mean and the spread that %j promises', (of, cv) => {
    const moments = momentsOf(of);
    expect(meanOf(of)).toBeCloseTo(10, 10);
    expect(Math.abs(moments.mean - 10) / 10).toBeLessThan(0.02);
    expect(Math.abs(moments.cv - cv)).toBeLessThan(0.04);
  });
});

describe('a random stream', () => {
  const first = (name: string): number[] => {
    const stream = new RandomStream(name);
    return Array.from({ length: 5 }, () => stream.next());
  };

  it('gives the same numbers for the same name, so that a run can be repeated', () =>
    expect(first('1 arrivals 7')).toEqual(first('1 arrivals 7')));

  it('gives others for another customer, however alike the names', () => {
    const heads = Array.from({ length: 50_000 }, (_, each) => new RandomStream(`1 service ${String(each)}`).next());
    const mean = heads.reduce((sum, value) => sum + value, 0) / heads.length;
    const lag = heads.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * ((heads[at] ?? 0) - 0.5), 0);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.005);
    expect(Math.abs(lag / heads.length) * 12).toBeLessThan(0.015);
    expect(new Set(heads).size).toBeGreaterThan(49_000);
  });

  it('never gives 0 or 1', () => {
    const stream = new RandomStream('ends');
    for (let each = 0; each < 10_000; each++) {
      const value = stream.next();
      expect(value > 0 && value < 1).toBe(true);
    }
  });
});
