/** Where progress is told: standard error, so that what is piped on stays whole. */
interface Told {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Elsewhere than on a terminal a line is kept for ever, so there are fewer of them (ms). */
const BETWEEN_LINES = 5_000;
/** On one it is written over, but not more often than it can be read (ms). */
const BETWEEN_LOOKS = 250;

/** Says how many replications are done, and about how long the rest will take: on a terminal in one line that is written over, else in a line now and then. */
export class Progress {
  private done = 0;
  /** Which part of those that are being played has been. */
  private readonly under = new Map<string, number>();
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

  /** Which part of one has been played, from 0 to 1: so that the rest is known long before the first is done. */
  goOn(policy: string, number: number, part: number): void {
    this.under.set(`${policy} ${String(number)}`, part);
    this.tell(policy);
  }

  finish(policy: string, number: number): void {
    this.under.delete(`${policy} ${String(number)}`);
    this.done++;
    this.tell(policy);
  }

  private tell(policy: string): void {
    const now = this.clock();
    if (this.done < this.all && now - this.toldAt < (this.told.isTTY ? BETWEEN_LOOKS : BETWEEN_LINES)) return;
    this.toldAt = now;
    const played = [...this.under.values()].reduce((sum, part) => sum + part, this.done);
    const left = Math.ceil((((now - this.began) / played) * (this.all - played)) / 1_000);
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
