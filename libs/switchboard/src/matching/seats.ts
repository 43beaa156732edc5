import { Figures } from '../board/figures';
import type { Effort } from '../board/ordered-list';
import type { Person } from '../board/person';
import type { Row } from './row';

/** What is kept of a seat: the row, by its number, and the place in it. */
const EACH = 2;
/** Where the seats are of who has none: of who has left all pools, as before they came, and of who belongs to whatever they fit. */
const OUTSIDE = 0;
const INSIDE = 1;

/** Where somebody stands in a pool that they belong to, free or not: their row, and their place in it. */
export interface Seat {
  readonly row: Row;
  readonly place: number;
}

/**
 * Everybody's seats, those of a person beside each other in one stretch of memory, as bare numbers behind how many there are: whoever changes somebody reads a line or two of
 * it, and then goes to all their places at once, where seats that hang together would be fetched one after the other.
 */
export class Seats {
  /** By their number. */
  private readonly rows: (Row | undefined)[] = [];
  private readonly vacant: number[] = [];
  /** Nobody is free in them any more, but somebody may still have a seat there. */
  private readonly closed: Row[] = [];
  private readonly figures = new Figures(Int32Array, 1_024);

  constructor(private readonly effort: Effort) {
    // Where everybody's are who has none.
    this.figures.take(2);
  }

  /** They belong to whatever they fit from now on, until all that they have is cleared. */
  letIn(person: Person): void {
    person.seats = INSIDE;
  }

  isInside({ seats }: Person): boolean {
    return seats !== OUTSIDE;
  }

  /** Before anybody has a seat in it. */
  open(row: Row): void {
    row.at = this.vacant.pop() ?? this.rows.length;
    this.rows[row.at] = row;
  }

  close(row: Row): void {
    row.close();
    if (row.members > 0) this.closed.push(row);
    else this.forget(row);
  }

  countOf({ seats }: Person): number {
    return this.figures.numbers[seats] as number;
  }

  add(person: Person, row: Row, place: number): void {
    const count = this.countOf(person);
    if (count === roomFor(count)) this.makeRoom(person, count);
    const { numbers } = this.figures;
    const at = person.seats + EACH * count + 1;
    numbers[person.seats] = count + 1;
    numbers[at] = row.at;
    numbers[at + 1] = place;
  }

  /** They rest where they go, and play by their rank where they come (bits of ways). @returns whether anything waits where they are free now */
  turn({ seats, rank, freeOn }: Person, goes: number, comes: number): boolean {
    const { rows } = this;
    const { numbers } = this.figures;
    let waits = false;
    for (let at = seats + 1, end = at + EACH * (numbers[seats] as number); at < end; at += EACH) {
      const row = rows[numbers[at] as number] as Row;
      if ((goes & row.bit) !== 0) row.free.rest(numbers[at + 1] as number);
      else if ((comes & row.bit) !== 0) row.free.play(numbers[at + 1] as number, rank);
      if ((freeOn & row.bit) !== 0 && row.queue.size > 0) waits = true;
    }
    return waits;
  }

  /** All of a person, but for those in rows that are closed. */
  *of(person: Person): Iterable<Seat> {
    const { numbers } = this.figures;
    for (let at = person.seats + 1, end = at + EACH * this.countOf(person); at < end; at += EACH) {
      const row = this.rows[numbers[at] as number] as Row;
      if (row.bit !== 0) yield { row, place: numbers[at + 1] as number };
    }
  }

  /** They have none any more, and belong to nothing. */
  clear(person: Person): void {
    this.giveBack(person.seats, this.countOf(person));
    person.seats = OUTSIDE;
  }

  /** Nobody has a seat in a closed row any more, and the numbers of those are others'. O(all seats of these people, who must be all there are) */
  takeAwayForgotten(people: Iterable<Person>): void {
    for (const person of people) {
      const kept = [...this.of(person)];
      this.effort.steps += this.countOf(person);
      if (kept.length === this.countOf(person)) continue;
      this.clear(person);
      this.letIn(person);
      for (const { row, place } of kept) this.add(person, row, place);
    }
    for (const row of this.closed) this.forget(row);
    this.closed.length = 0;
  }

  private forget({ at }: Row): void {
    this.rows[at] = undefined;
    this.vacant.push(at);
  }

  /** For one more than they have. */
  private makeRoom(person: Person, count: number): void {
    const { seats: before } = person;
    person.seats = this.figures.take(EACH * roomFor(count + 1) + 1);
    this.figures.numbers.copyWithin(person.seats, before, before + EACH * count + 1);
    this.giveBack(before, count);
  }

  private giveBack(seats: number, count: number): void {
    if (count > 0) this.figures.giveBack(seats, EACH * roomFor(count) + 1);
  }
}

/** 2, 4, 8, 16 …, so that the room that somebody gives back fits others. */
const roomFor = (seats: number): number => (seats === 0 ? 0 : Math.max(2, 1 << (32 - Math.clz32(seats - 1))));
