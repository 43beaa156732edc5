type Kind = Float64Array | Int32Array;

/**
 * Numbers of many owners in one stretch of memory, each owner's beside each other from where they have been given room on. As properties of an object each number that
 * is no small whole one (all times are none) lies somewhere else in memory, and whoever reads eight of them waits eight times.
 */
export class Figures<Numbers extends Kind = Float64Array> {
  /** Another one whenever room is made: to be read anew after each `take`. */
  numbers: Numbers;
  private end = 0;
  /** What was given back, by how many numbers it has room for. */
  private readonly vacant = new Map<number, number[]>();

  /** `room`: for how many numbers, to begin with. */
  constructor(
    private readonly kind: new (room: number) => Numbers,
    room: number,
  ) {
    this.numbers = new kind(room);
  }

  /** Where so many numbers may stand; they are whatever they are. O(1), but for the times when room is made: O(n), as often as n doubles. */
  take(count: number): number {
    const vacant = this.vacant.get(count)?.pop();
    if (vacant !== undefined) return vacant;
    const at = this.end;
    this.end += count;
    if (this.end > this.numbers.length) this.makeRoom();
    return at;
  }

  giveBack(at: number, count: number): void {
    const vacant = this.vacant.get(count);
    if (vacant) vacant.push(at);
    else this.vacant.set(count, [at]);
  }

  private makeRoom(): void {
    const { numbers } = this;
    this.numbers = new this.kind(Math.max(2 * numbers.length, this.end));
    this.numbers.set(numbers);
  }
}
