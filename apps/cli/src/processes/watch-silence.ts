export interface Watching {
  readonly everyMs: number;
  /** Silent for so long: it hangs. Far longer than anything that it does well takes. */
  readonly limitMs: number;
}

const USUAL: Watching = { everyMs: 2_000, limitMs: 30_000 };

/**
 * Asks a process whether it lives, and says once that it hangs when it has not answered for the limit. Time in which we were asleep or frozen
 * ourselves is nobody's silence: when a turn comes late, counting begins anew.
 */
export class WatchSilence {
  private readonly timer: NodeJS.Timeout;
  private heardAt = performance.now();
  private turnAt = performance.now();

  constructor(
    /** Whether it answers, within so many milliseconds. */
    private readonly lives: (limitMs: number) => Promise<boolean>,
    private readonly onHang: () => void,
    private readonly how: Watching = USUAL,
  ) {
    this.timer = setInterval(() => {
      this.turn();
    }, how.everyMs).unref();
  }

  close(): void {
    clearInterval(this.timer);
  }

  private turn(): void {
    const now = performance.now();
    if (now - this.turnAt > 2 * this.how.everyMs) this.heardAt = now;
    this.turnAt = now;
    if (now - this.heardAt < this.how.limitMs) return void this.ask();
    this.close();
    this.onHang();
  }

  private async ask(): Promise<void> {
    if (await this.lives(this.how.everyMs)) this.heardAt = performance.now();
  }
}
