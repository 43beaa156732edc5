import { WatchSilence } from './watch-silence';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('watching a process', () => {
  let lives: boolean;
  let hangs: number;
  let watch: WatchSilence;
  beforeEach(() => {
    [lives, hangs] = [true, 0];
    watch = new WatchSilence(
      () => Promise.resolve(lives),
      () => (hangs += 1),
      { everyMs: 2_000, limitMs: 30_000 },
    );
  });
  afterEach(() => watch.close());

  it('leaves it alone as long as it answers', async () => {
    await jest.advanceTimersByTimeAsync(300_000);
    expect(hangs).toBe(0);
  });

  it('says once that it hangs, when it has been silent for the limit and not before', async () => {
    await jest.advanceTimersByTimeAsync(10_000);
    lives = false;
    await jest.advanceTimersByTimeAsync(28_000);
    expect(hangs).toBe(0);
    await jest.advanceTimersByTimeAsync(300_000);
    expect(hangs).toBe(1);
  });

  it('forgives a silence that ended in time', async () => {
    for (let turn = 0; turn < 10; turn++) {
      lives = false;
      await jest.advanceTimersByTimeAsync(24_000);
      lives = true;
      await jest.advanceTimersByTimeAsync(4_000);
    }
    expect(hangs).toBe(0);
  });

  it('does not blame it for time in which the machine slept', async () => {
    lives = false;
    await jest.advanceTimersByTimeAsync(10_000);
    const awake = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => awake() + 3_600_000);
    await jest.advanceTimersByTimeAsync(28_000);
    expect(hangs).toBe(0);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(hangs).toBe(1);
    jest.restoreAllMocks();
  });
});
