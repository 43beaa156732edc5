import { Silence } from './silence';

describe('a line on which nothing is heard', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('counts as cut after so long, from its first request on', () => {
    const silence = new Silence(12_000);
    jest.advanceTimersByTime(11_999);
    expect(silence.signal.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(silence.signal.aborted).toBe(true);
  });

  it('does not as long as anything comes, and no more once it is over', () => {
    const silence = new Silence(12_000);
    jest.advanceTimersByTime(10_000);
    silence.isBroken();
    jest.advanceTimersByTime(10_000);
    expect(silence.signal.aborted).toBe(false);
    silence.stop();
    jest.advanceTimersByTime(60_000);
    expect(silence.signal.aborted).toBe(false);
  });
});
