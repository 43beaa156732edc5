import type { Interruption, Timing } from '../src';

interface Turn {
  readonly actor: string;
  readonly what: string;
  /** The virtual time before which it does not come. */
  readonly due: number;
  readonly go: () => void;
  readonly fail: ((error: Error) => void) | undefined;
}

/**
 * A single-threaded world in which everything asynchronous waits for its turn and a seeded dice decides who is next. Actors can be frozen (their
 * turns wait), killed (their turns never come), and their calls can fail. Time is virtual: it passes a little with each step.
 */
export class SeededWorld {
  now = 1;
  /** Probability that a turn which can fail does. */
  faults = 0;
  private turns: Turn[] = [];
  private readonly still = new Set<string>();
  private readonly dead = new Set<string>();
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** mulberry32 (Tommy Ettinger, public domain): uniform in [0, 1). */
  random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[Math.floor(this.random() * values.length)];
  }

  /** Resolves when the dice says so; rejects when the call fails at this point. */
  turn(actor: string, what: string): Promise<void> {
    return new Promise((go, fail) => this.turns.push({ actor, what, due: this.now, go, fail }));
  }

  timing(actor: string): Timing {
    return { sleep: (ms, signal) => this.sleep(actor, ms, signal) };
  }

  freeze(actor: string): void {
    this.still.add(actor);
  }

  thaw(): void {
    this.still.clear();
  }

  kill(actor: string): void {
    this.dead.add(actor);
    this.turns = this.turns.filter((turn) => turn.actor !== actor);
  }

  /** One turn of one actor, and whatever follows from it at once. */
  async step(): Promise<void> {
    const awake = this.turns.filter(({ actor }) => !this.still.has(actor));
    const turn = this.pick(awake.filter(({ due }) => due <= this.now));
    this.now += turn ? Math.ceil(this.random() * 3) : this.untilNext(awake);
    if (turn) this.take(turn);
    await new Promise((resolve) => setImmediate(resolve));
    this.turns = this.turns.filter(({ actor }) => !this.dead.has(actor));
  }

  private sleep(actor: string, ms: number, signal: Interruption): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const turn: Turn = { actor, what: 'sleep', due: this.now + (signal.aborted ? 0 : ms), go, fail: undefined };
      const wake = (): void => {
        this.turns = this.turns.map((each) => (each.go === go ? { ...each, due: this.now } : each));
      };
      signal.addEventListener('abort', wake);
      this.turns.push(turn);
    });
  }

  private untilNext(turns: readonly Turn[]): number {
    return Math.max(1, Math.min(1_000, ...turns.map(({ due }) => due - this.now)));
  }

  private take(turn: Turn): void {
    this.turns = this.turns.filter((each) => each !== turn);
    if (turn.fail && this.random() < this.faults) turn.fail(new Error(`the connection was lost: ${turn.what}`));
    else turn.go();
  }
}
