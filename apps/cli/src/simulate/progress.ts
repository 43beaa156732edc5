/** Where progress is told: standard error, so that what is piped on stays whole. */
interface Told {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Elsewhere than on a terminal a line is kept for ever, so there are fewer of them (ms). */
const BETWEEN_LINES = 5_000;

/** Says how many replications are done, and about how long the rest will take: on a terminal in one line that is written over, else in a line now and then. */
export class Progress {
  private done = 0;
  private readonly began: number;
  private toldAt: number;

  constructor(
    private readonly all: number,
    private readonly told: Told = process.stderr,
    private readonly clock: () => number = Date.now,
  ) {
    this.began = this.toldAt = clock();
    this.say(`Playing ${String(all)} replications…`);
  }

  finish(policy: string): void {
    this.done++;
    const now = this.clock();
    if (!this.told.isTTY && this.done < this.all && now - this.toldAt < BETWEEN_LINES) return;
    this.toldAt = now;
    const left = Math.ceil((((now - this.began) / this.done) * (this.all - this.done)) / 1_000);
    this.say(`${String(this.done)} of ${String(this.all)} replications (${policy}), about ${String(left)} s left`);
  }

  /** Leaves nothing of it on a terminal. */
  end(): void {
    if (this.told.isTTY) this.told.write('\r\u001b[K');
  }

  private say(line: string): void {
    this.told.write(this.told.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }
}
