import type { Timing } from './timing';

/** Something to wait at. Rung while nobody waits, it lets the next one pass at once: a wake is never lost between two looks. */
export class WakeUp {
  private rung = false;
  private waiting: AbortController | undefined;

  constructor(private readonly timing: Timing) {}

  ring(): void {
    this.rung = true;
    this.waiting?.abort();
  }

  /** Until it rings, for at most so many milliseconds. One waits at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.rung) {
      this.waiting = new AbortController();
      await this.timing.sleep(ms, this.waiting.signal);
      this.waiting = undefined;
    }
    this.rung = false;
  }
}
