/**
 * Lets one loop sleep until there is news for it, or some time has passed.
 * News that comes while the loop works is kept for its next `wait`, so none is slept over.
 */
export class Wake {
  private news = false;
  private wakeUp: (() => void) | undefined;

  set(): void {
    this.news = true;
    this.wakeUp?.();
  }

  /** Resolves at the next `set` (or at once, if one came since the last wait), at the latest after `ms`. */
  async wait(ms?: number): Promise<void> {
    if (!this.news) await this.sleep(ms);
    this.news = false;
  }

  private async sleep(ms: number | undefined): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wakeUp = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.wakeUp = undefined;
  }
}
