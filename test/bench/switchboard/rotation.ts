import type { Kind } from './floor';

/** Of everybody, in conversation while it is measured. */
const BUSY_SHARE = 0.3;
/** Who has come back already is dropped from the list so many at a time. */
const DROPPED_AT_ONCE = 100_000;

export interface Side<Taken> {
  /** Somebody for this kind, who is busy from now on; undefined if nobody could take it. */
  take(kind: Kind): Taken | undefined;
  giveBack(taken: Taken): void;
}

/** Keeps the same share of everybody busy: whoever was taken longest ago comes back whenever somebody is taken. */
export class Rotation<Taken> {
  private readonly taken: Taken[] = [];
  private first = 0;

  constructor(
    private readonly side: Side<Taken>,
    private readonly people: number,
  ) {}

  decide(kind: Kind): Taken | undefined {
    const one = this.side.take(kind);
    if (one !== undefined) this.taken.push(one);
    if (this.taken.length - this.first > this.people * BUSY_SHARE) this.giveOneBack();
    return one;
  }

  /** Until as many are busy as shall be, and a little longer, so that the code is warm. */
  fill(pick: () => Kind): void {
    for (let n = 0; n < this.people * BUSY_SHARE + 2_000; n++) this.decide(pick());
  }

  /** Decisions a second of processor time, that of the garbage collector included: what else the machine does meanwhile does not count as theirs. */
  perSecond(pick: () => Kind, forMs: number): number {
    const began = performance.now();
    const before = process.cpuUsage();
    let count = 0;
    // The clock is read seldom: a look at it costs as much as a tenth of a decision.
    for (; performance.now() - began < forMs; count += 16) for (let n = 0; n < 16; n++) this.decide(pick());
    const { user, system } = process.cpuUsage(before);
    return count / ((user + system) / 1e6);
  }

  private giveOneBack(): void {
    this.side.giveBack(this.taken[this.first] as Taken);
    this.first += 1;
    if (this.first < DROPPED_AT_ONCE) return;
    this.taken.splice(0, this.first);
    this.first = 0;
  }
}
