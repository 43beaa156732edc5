import type { CallOff, Scheduler } from './scheduler';

/** `setTimeout` overflows after 24.8 days and then fires at once, for ever: no sleep is longer than an hour. */
export const LONGEST_SLEEP_MS = 3_600_000;

/** Wakes the loop when its earliest timer is due, and at the latest after an hour. Set again, it forgets what it was set to. */
export class Alarm {
  private callOff: CallOff | undefined;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly wake: () => void,
  ) {}

  /** In so many milliseconds; a time that has passed counts as now. */
  setIn(milliseconds: number): void {
    this.stop();
    const sleep = Math.min(Math.max(Math.ceil(milliseconds), 0), LONGEST_SLEEP_MS);
    this.callOff = this.scheduler.after(sleep, () => {
      this.callOff = undefined;
      this.wake();
    });
  }

  stop(): void {
    this.callOff?.();
    this.callOff = undefined;
  }
}
