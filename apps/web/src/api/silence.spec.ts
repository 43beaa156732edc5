import { follow } from './follow';
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

describe('a stream that has told all there is', () => {
  it('is asked for no more, and what it told counts as up to date', async () => {
    const had = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
    const asked = jest.fn(() => Promise.resolve({ ok: true, status: 204, body: null }));
    Object.defineProperty(globalThis, 'fetch', { value: asked, configurable: true });
    const live: boolean[] = [];
    const onLive = (is: boolean): void => void live.push(is);
    await follow('/v1/handoffs/1/story', { onEvent: jest.fn(), onLive }, new AbortController().signal);
    expect([asked.mock.calls.length, live]).toEqual([1, [true]]);
    Reflect.deleteProperty(globalThis, 'fetch');
    if (had) Object.defineProperty(globalThis, 'fetch', had);
  });
});
