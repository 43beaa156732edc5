/** Well below the time after which PostgreSQL ends a transaction in which nothing is asked. */
const EVERY_MS = 3_000;

/**
 * Asks something in a transaction now and then, as long as rows of a file are read and nothing else is asked: a long file on a slow machine must not
 * look like an instance that was frozen, whose transaction is ended so that nobody waits for it.
 */
export class SignOfLife {
  private last: number;

  /** @param clock ms */
  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly clock: () => number = Date.now,
  ) {
    this.last = clock();
  }

  isDue(): boolean {
    return this.clock() - this.last >= EVERY_MS;
  }

  async give(): Promise<void> {
    await this.ask();
    this.last = this.clock();
  }
}
