import { Figures } from './figures';
import { type Occupancy, partAfter } from './occupancy';

/** How many numbers each person has: as many as stand in one line of memory (64 bytes). */
const EACH = 8;
// Where each stands among them.
const SINCE = 0;
const IDLE_SINCE = 1;
const RANK = 2;
const DUE = 3;
const LAPSES_AT = 4;
const PART = 5;
const PART_AT = 6;
const USING = 7;

/** What stands in `Figures` of somebody; all times in ms. */
export class Figured {
  private figures: Figures;
  private at: number;

  constructor(figures: Figures) {
    this.figures = figures;
    this.at = figures.take(EACH);
  }

  /** Once they are gone, and somebody else may be given the room: whoever still knows them reads a copy. */
  leaveFigures(): void {
    const { figures, at } = this;
    this.figures = new Figures(Float64Array, EACH);
    this.at = this.figures.take(EACH);
    this.figures.numbers.set(figures.numbers.subarray(at, at + EACH));
    figures.giveBack(at, EACH);
  }

  /** When their presence was last said. */
  get since(): number {
    return this.read(SINCE);
  }
  set since(at: number) {
    this.write(SINCE, at);
  }

  /** When they were last asked, came free, or finished something: who waited longest since then is asked first. */
  get idleSince(): number {
    return this.read(IDLE_SINCE);
  }
  set idleSince(at: number) {
    this.write(IDLE_SINCE, at);
  }

  /** Of the policy: by what they play for being asked first. */
  get rank(): number {
    return this.read(RANK);
  }
  set rank(rank: number) {
    this.write(RANK, rank);
  }

  /** When the next thing happens to them by the clock alone. */
  get due(): number {
    return this.read(DUE);
  }
  set due(at: number) {
    this.write(DUE, at);
  }

  /** When the first of their authorities runs out. */
  get lapsesAt(): number {
    return this.read(LAPSES_AT);
  }
  set lapsesAt(at: number) {
    this.write(LAPSES_AT, at);
  }

  get occupancy(): Occupancy {
    const using = this.read(USING);
    const occupancy = { part: this.read(PART), at: this.read(PART_AT) };
    return Number.isNaN(using) ? occupancy : { ...occupancy, using };
  }
  set occupancy({ part, at, using }: Occupancy) {
    this.write(PART, part);
    this.write(PART_AT, at);
    this.write(USING, using ?? NaN);
  }

  /** From `now` on they use another part of their capacity, from 0 to 1, or are away. The same again changes nothing, so that a restored board goes on as the first. */
  turnTo(using: number | undefined, now: number): void {
    const before = this.read(USING);
    const wasAway = Number.isNaN(before);
    if (using === undefined ? wasAway : before === using) return;
    if (!wasAway) this.write(PART, partAfter(this.read(PART), this.read(PART_AT), before, now));
    this.write(PART_AT, now);
    this.write(USING, using ?? NaN);
  }

  private read(which: number): number {
    return this.figures.numbers[this.at + which] as number;
  }

  private write(which: number, value: number): void {
    this.figures.numbers[this.at + which] = value;
  }
}
