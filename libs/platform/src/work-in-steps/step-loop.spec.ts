import { Logger } from '@nestjs/common';
import { eventually, pause } from '@sambung/testing';
import { StepLoop, type Steps } from './step-loop';

const HOUR_MS = 3_600_000;

describe('work in steps', () => {
  let loop: StepLoop;
  const loopOf = (step: Steps['step'], more: Partial<Steps> = {}): StepLoop =>
    (loop = new StepLoop('Test', { step, failed: 'It failed.', everyMs: HOUR_MS, restMs: 0, ...more }));
  afterEach(() => loop.stop());

  it('goes on as long as there is something to do, and then rests', async () => {
    let looks = 0;
    loopOf(() => Promise.resolve(++looks < 3)).wake();
    await eventually(() => expect(looks).toBe(3));
    await pause(20);
    expect(looks).toBe(3);
  });

  it('looks again right after a step during which somebody woke it, never beside it', async () => {
    const ends: (() => void)[] = [];
    loopOf(() => new Promise((resolve) => ends.push(() => resolve(false)))).wake();
    await eventually(() => expect(ends).toHaveLength(1));
    loop.wake();
    await pause(20);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await eventually(() => expect(ends).toHaveLength(2));
    ends[1]?.();
  });

  it('says aloud that a step failed, and tries it again', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    let tries = 0;
    const step = async (): Promise<boolean> => {
      tries += 1;
      if (tries === 1) throw new Error('the database is away');
      return false;
    };
    loopOf(step, { afterFailureMs: 1 }).wake();
    await eventually(() => expect(tries).toBe(2));
    expect(warn).toHaveBeenCalledWith(expect.objectContaining({ msg: 'It failed.' }));
    warn.mockRestore();
  });

  it('ends with the step at hand, and begins no other', async () => {
    let end = (): void => undefined;
    let begun = 0;
    loopOf(() => {
      begun += 1;
      return new Promise((resolve) => (end = () => resolve(true)));
    }).wake();
    await eventually(() => expect(begun).toBe(1));
    let hasEnded = false;
    const stopped = loop.stop().then(() => (hasEnded = true));
    await pause(20);
    expect([hasEnded, loop.stopped]).toEqual([false, true]);
    end();
    await stopped;
    loop.wake();
    await pause(20);
    expect(begun).toBe(1);
  });
});
