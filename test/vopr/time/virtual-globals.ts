import timers from 'node:timers/promises';
import type { Steps } from './steps';

const RealDate = Date;

/**
 * Makes the world's time the time of everything that runs: `Date`, `performance.now` and the timers. What asks for no clock of its own (the
 * consumer loop, the sweepers) runs as it is. Returns how to undo it.
 */
export function makeTimeVirtual(steps: Steps): () => void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const { setImmediate: breathe } = timers;
  const began = steps.now;
  const calls = new Map<object, () => void>();

  const later = (wake: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): object => {
    const timer = timerObject();
    const callOff = steps.schedule(steps.current, 'timer', Math.max(1, ms), () => {
      calls.delete(timer);
      wake(...args);
    });
    calls.set(timer, callOff);
    return timer;
  };
  const repeated = (wake: () => void, ms = 0): object => {
    const timer = timerObject();
    const again = (): void => {
      calls.set(timer, steps.schedule(steps.current, 'timer', Math.max(1, ms), tick));
    };
    const tick = (): void => {
      again();
      wake();
    };
    again();
    return timer;
  };
  const callOff = (timer?: object): void => {
    if (!timer) return;
    calls.get(timer)?.();
    calls.delete(timer);
  };

  Object.assign(globalThis, {
    setTimeout: later,
    clearTimeout: callOff,
    setInterval: repeated,
    clearInterval: callOff,
  });
  // Others have their turn, and the process that breathes is the current one again.
  Object.assign(timers, { setImmediate: () => steps.turn(steps.current, 'breathes') });
  globalThis.Date = dateOf(steps);
  performance.now = () => steps.now - began;
  const { stackTraceLimit } = Error;
  // Thousands of failures are meant to happen, and nobody reads where they came from.
  Error.stackTraceLimit = 0;
  return () => {
    Error.stackTraceLimit = stackTraceLimit;
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
    Object.assign(timers, { setImmediate: breathe });
    globalThis.Date = RealDate;
    // Its own stands on the prototype.
    Reflect.deleteProperty(performance, 'now');
  };
}

const timerObject = (): object => {
  const timer = { unref: () => timer, ref: () => timer, hasRef: () => false };
  return timer;
};

function dateOf(steps: Steps): DateConstructor {
  class VirtualDate extends RealDate {
    constructor(...given: [] | [string | number | Date]) {
      super(given.length === 0 ? steps.now : given[0]);
    }

    static override now(): number {
      return steps.now;
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return Object.prototype.toString.call(value) === '[object Date]';
    }
  }
  return VirtualDate as unknown as DateConstructor;
}
