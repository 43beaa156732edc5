/** How many numbers each person has: as many as stand in one line of memory (64 bytes). */
const EACH = 8;

/**
 * The numbers of people that are read and written whenever anything of somebody changes, those of one person beside each other, from where they have been given room on.
 * As properties of an object each number that is no small whole one (all times are none) would lie somewhere else in memory, and a change would wait for every one of them.
 */
export class Figures {
  numbers: Float64Array;
  private end = 0;
  private readonly vacant: number[] = [];

  constructor(room: number) {
    this.numbers = new Float64Array(room * EACH);
  }

  /** Where one more person's numbers are to stand, all 0; O(1), but for the times when room is made: O(n), as often as n doubles. */
  take(): number {
    const at = this.vacant.pop() ?? this.end;
    if (at === this.end) this.end += EACH;
    if (this.end > this.numbers.length) {
      const before = this.numbers;
      this.numbers = new Float64Array(2 * before.length);
      this.numbers.set(before);
    }
    return at;
  }

  /** Of somebody who is gone: a copy that stays theirs; the room is somebody else's from now on. */
  giveUp(at: number): Figures {
    const copy = new Figures(1);
    copy.numbers.set(this.numbers.subarray(at, at + EACH));
    this.numbers.fill(0, at, at + EACH);
    this.vacant.push(at);
    return copy;
  }
}
