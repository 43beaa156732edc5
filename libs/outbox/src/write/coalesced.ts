/**
 * Collects values while one piece of work is under way, and hands them over together to the next: at most one is in flight.
 * NOTIFY takes a lock of the whole server at commit, so a thousand writers must not each send their own.
 */
export class Coalesced<Value> {
  private readonly waiting = new Set<Value>();
  private busy = false;

  constructor(
    private readonly work: (values: readonly Value[]) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  add(value: Value): void {
    this.waiting.add(value);
    if (!this.busy) void this.drain();
  }

  private async drain(): Promise<void> {
    this.busy = true;
    // A turn of the event loop, so that values of one burst go together.
    await Promise.resolve();
    while (this.waiting.size > 0) {
      const values = [...this.waiting];
      this.waiting.clear();
      await this.work(values).catch(this.failed);
    }
    this.busy = false;
  }
}
