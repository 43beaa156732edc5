import type { Interruption, Timing } from './timing';

/** Something to wait at. Rung while nobody waits, it lets the next one pass at once: a wake is never lost between two looks. */
export class WakeUp {
  private rung = false;
  private readonly bell = new Bell();

  constructor(private readonly timing: Timing) {}

  ring(): void {
    this.rung = true;
    this.bell.ring();
  }

  /** Until it rings, for at most so many milliseconds. One waits at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.rung) await this.timing.sleep(ms, this.bell);
    this.rung = false;
  }
}

/** Ends one sleep after the other: a sender is woken with every record, and an AbortController for each costs more than all the rest of it. */
class Bell implements Interruption {
  readonly aborted = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.wake?.();
  }

  addEventListener(_: 'abort', wake: () => void): void {
    this.wake = wake;
  }

  removeEventListener(): void {
    this.wake = undefined;
  }
}
