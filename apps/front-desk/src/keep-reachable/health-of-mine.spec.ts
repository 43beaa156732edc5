import { HealthOfMine } from './health-of-mine';

describe('how long a sweeper has been well itself', () => {
  const beating = (...times: number[]): HealthOfMine => {
    const health = new HealthOfMine(1_000);
    for (const time of times) health.good(time);
    return health;
  };

  it('is since its first beat, while beats follow each other', () =>
    expect(beating(0, 500, 1_000, 1_500).wellFor(1_600)).toBe(1_600));

  it('begins anew after it was frozen', () => expect(beating(0, 500, 60_000, 60_500).wellFor(60_600)).toBe(600));

  it('begins anew after the database was away', () => {
    const health = beating(0, 500);
    health.bad();
    health.good(900);
    expect(health.wellFor(1_000)).toBe(100);
  });

  it('is nothing from the moment at which it thaws, before any beat', () =>
    expect(beating(0, 500).wellFor(60_000)).toBe(0));
});
