/** Remembers that something happened until somebody has waited for it. One waiter. */
export class Signal {
  private raised = false;
  private resume: (() => void) | undefined;

  raise(): void {
    this.raised = true;
    this.resume?.();
  }

  /** Resolves when the signal is raised, at once if it was since the last wait, and at the latest after `atMostMs`. */
  async wait(atMostMs: number): Promise<void> {
    if (!this.raised) await this.raisedWithin(atMostMs);
    this.raised = false;
  }

  private raisedWithin(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, atMostMs));
      this.resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
