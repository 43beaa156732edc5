import type { Timing } from './timing';
import { WakeUp } from './wake-up';

/** Nothing ends these sleeps but a wake. */
const timing: Timing = {
  sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
};

describe('waiting for a wake', () => {
  it('ends when it rings', async () => {
    const wakeUp = new WakeUp(timing);
    const waiting = wakeUp.wait(1_000);
    wakeUp.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('does not begin when it rang while nobody was waiting, between two looks', async () => {
    const wakeUp = new WakeUp(timing);
    wakeUp.ring();
    await expect(wakeUp.wait(1_000)).resolves.toBeUndefined();
  });

  it('begins again after each wake', async () => {
    const wakeUp = new WakeUp(timing);
    wakeUp.ring();
    wakeUp.ring();
    await wakeUp.wait(1_000);
    const ended = jest.fn();
    void wakeUp.wait(1_000).then(ended);
    await new Promise(setImmediate);
    expect(ended).not.toHaveBeenCalled();
  });
});
