/** One piece of work at a time, in the order it came: what makes a partition's loop one thread. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs when everything asked for before has ended, whether it succeeded or not. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.last;
  }
}
