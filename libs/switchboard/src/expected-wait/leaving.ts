/** Where a stretch of places begins, counted by how many stand before; the last has no end. */
export const STRETCHES = [0, 1, 2, 4, 8, 16, 32, 64] as const;
/** Each stretch begins as if so many had given up in it at the rate of the whole queue. */
const ENOUGH = 8;

/** How many gave up, and the time that all together have waited (seconds), by the stretch in which they stood; both fading. */
export interface LeavingState {
  readonly left: readonly number[];
  readonly waited: readonly number[];
}

/**
 * How fast those who wait give up, by where they stand. Patience has a memory: who stands in front has waited longest, and is the next to lose it, or one of those who
 * never will. Where somebody stands says about how long they have waited (W. Whitt, Engineering solution of a basic call-center model, Management Science 51, 2005, section 3: rates of
 * abandonment by place in place of a distribution of patience). Here the rates are counted, so that nobody need know the distribution.
 */
export class Leaving {
  private constructor(
    private readonly left: number[],
    private readonly waited: number[],
  ) {}

  /** What is not known by stretch may stand in the first: where little was seen, all stretches go by the whole queue. */
  static from({ left, waited }: LeavingState): Leaving {
    return new Leaving(
      STRETCHES.map((_, at) => left[at] ?? 0),
      STRETCHES.map((_, at) => waited[at] ?? 0),
    );
  }

  /** So many have waited for so many seconds more. */
  pass(seconds: number, waiting: number): void {
    for (const [at, from] of STRETCHES.entries()) {
      if (waiting <= from) return;
      add(this.waited, at, seconds * (Math.min(waiting, STRETCHES[at + 1] ?? Infinity) - from));
    }
  }

  /** Somebody gave up with so many before them. */
  leave(before: number): void {
    add(
      this.left,
      STRETCHES.findLastIndex((from) => from <= before),
      1,
    );
  }

  fade(kept: number): void {
    for (const numbers of [this.left, this.waited])
      for (const [at, number] of numbers.entries()) numbers[at] = number * kept;
  }

  /** How often one who waits gives up, per second, in each stretch. */
  rates(): number[] {
    const { left, waited } = this.inAll;
    if (left === 0 || waited === 0) return STRETCHES.map(() => 0);
    const elsewhere = (ENOUGH * waited) / left;
    return STRETCHES.map((_, at) => ((this.left[at] ?? 0) + ENOUGH) / ((this.waited[at] ?? 0) + elsewhere));
  }

  get inAll(): { readonly left: number; readonly waited: number } {
    return { left: sumOf(this.left), waited: sumOf(this.waited) };
  }

  toJSON(): LeavingState {
    return { left: [...this.left], waited: [...this.waited] };
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

function add(numbers: number[], at: number, more: number): void {
  numbers[at] = (numbers[at] ?? 0) + more;
}
