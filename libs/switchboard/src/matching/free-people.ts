import type { Person } from '../board/person';
import type { DispatchPolicy, Row as PolicyRow } from '../dispatch-policy';
import type { Around } from './around';
import { rowOf } from './fit';
import type { Pool } from './pool';
import { Row } from './row';
import type { Seat } from './seats';

/** Who is free of those who fit one requirement, in the rows of the policy. Choosing a row costs at most `ROWS` steps, however many people there are. */
export class FreePeople {
  /** By number, with those in which nobody is free just now. */
  private readonly rows: Row[] = [];
  private members = 0;
  private readonly policy: DispatchPolicy;

  constructor(
    private readonly pool: Pool,
    private readonly around: Around,
  ) {
    this.policy = around.policy;
  }

  get size(): number {
    let size = 0;
    for (const { free } of this.rows) size += free.size;
    return size;
  }

  /** To begin with: all who fit, in any order, and get a seat. */
  fill(people: Iterable<Person>): void {
    const beside = new Map<Row, Person[]>();
    for (const person of people) {
      const row = this.rowFor(person);
      const before = beside.get(row);
      if (before) before.push(person);
      else beside.set(row, [person]);
    }
    for (const [row, members] of beside) {
      row.free.fill(members, (person) => this.keyOf(person));
      for (const [place, person] of members.entries()) this.around.seats.add(person, row, place);
    }
  }

  /** Somebody who fits has come, free or not, and gets a seat, which is theirs until they leave. */
  enter(person: Person): void {
    const row = this.rowFor(person);
    const place = row.free.join(person);
    if (this.isFree(person)) row.free.play(place, person.rank);
    this.around.seats.add(person, row, place);
  }

  leave({ row, place }: Seat): void {
    row.free.leave(place);
    row.members--;
    this.members--;
  }

  forget(): void {
    for (const row of this.rows) this.around.seats.close(row);
  }

  /** Whether somebody stands by the rank they have. */
  has(person: Person): boolean {
    for (const { row, place } of this.around.seats.of(person))
      if (row.pool === this.pool) return row.free.keyAt(place) === person.rank;
    return false;
  }

  /** As of `now` (ms), without what it takes to go on to the next. */
  first(now: number): Person | undefined {
    const row = this.rows.length === 1 ? this.rows[0] : this.best(now);
    return row?.free.first();
  }

  /** As of `now` (ms). */
  *inOrder(now: number): Iterable<Person> {
    if (this.policy.cost) yield* cheapestFirst(this.rows, this.policy.cost, now);
    else yield* this.rowByRow();
  }

  private *rowByRow(): Iterable<Person> {
    const { size } = this;
    const anybody = this.rows.filter(({ free }) => free.size > 0);
    const inOrder = anybody.map((row) => ({ row, weight: this.weightOf(row, size) }));
    inOrder.sort((a, b) => a.weight - b.weight || a.row.number - b.row.number);
    for (const { row } of inOrder) yield* row.free;
  }

  /** Of equals the lower row. */
  private best(now: number): Row | undefined {
    const { cost, weigh } = this.policy;
    const { size } = this;
    let best: Row | undefined;
    let least = Infinity;
    for (const row of this.rows) {
      if (row.free.size === 0) continue;
      if (!cost && !weigh) return row;
      const value = cost ? cost(row.number, row.free.firstKey(), now) : this.weightOf(row, size);
      if (best && value >= least) continue;
      best = row;
      least = value;
    }
    return best;
  }

  private weightOf(row: Row, allFree: number): number {
    const { weigh } = this.policy;
    return weigh ? weigh(new RowNow(row, this.around.poolsOf), allFree, this.members) : row.number;
  }

  private row(number: number): Row {
    const at = this.rows.findIndex((each) => each.number >= number);
    const known = this.rows[at];
    if (known?.number === number) return known;
    const { figures, effort, seats } = this.around;
    const row = new Row(this.pool, number, figures, effort);
    seats.open(row);
    this.rows.splice(at < 0 ? this.rows.length : at, 0, row);
    return row;
  }

  /** The row of one more. */
  private rowFor(person: Person): Row {
    const row = this.row(rowOf(this.policy, person, this.pool.requirement));
    row.members++;
    this.members++;
    return row;
  }

  private isFree({ freeOn }: Person): boolean {
    return (freeOn & this.pool.bit) !== 0;
  }

  private keyOf(person: Person): number {
    return this.isFree(person) ? person.rank : Infinity;
  }
}

/** A row as it is just now, as policies see it. What only some of them ask for is worked out when they do. */
class RowNow implements PolicyRow {
  constructor(
    private readonly of: Row,
    private readonly poolsOf: Around['poolsOf'],
  ) {}

  get row(): number {
    return this.of.number;
  }

  get free(): number {
    return this.of.free.size;
  }

  get members(): number {
    return this.of.members;
  }

  /** O(pools of the first × their rows). */
  get takenElsewhere(): number {
    const { pool, free } = this.of;
    let taken = 0;
    const first = free.first();
    for (const other of first ? this.poolsOf(first) : [])
      if (other !== pool && other.wasAskedFor && other.bit === pool.bit)
        taken += Math.round(WHOLE / Math.max(1, other.free.size));
    return taken / WHOLE;
  }
}

/** Parts are added up as whole numbers of this, so that the sum is the same in whatever order they come: it can be divided by all up to 24. */
const WHOLE = 5_354_228_880;

/** The heads of all rows beside each other: each step costs as much as there are rows. */
function* cheapestFirst(
  rows: readonly Row[],
  cost: NonNullable<DispatchPolicy['cost']>,
  now: number,
): Iterable<Person> {
  const heads = rows.map(({ number, free }) => new Head(free, (person) => cost(number, person.rank, now)));
  for (;;) {
    let best: Head | undefined;
    for (const each of heads) if (each.person && (!best || each.cost < best.cost)) best = each;
    if (!best?.person) return;
    yield best.person;
    best.goOn();
  }
}

/** Who comes next in a row; nobody costs infinitely much. */
class Head {
  person: Person | undefined;
  cost = Infinity;
  private readonly people: Iterator<Person>;

  constructor(
    people: Iterable<Person>,
    private readonly costOf: (person: Person) => number,
  ) {
    this.people = people[Symbol.iterator]();
    this.goOn();
  }

  goOn(): void {
    const next = this.people.next();
    this.person = next.done ? undefined : next.value;
    this.cost = this.person ? this.costOf(this.person) : Infinity;
  }
}
