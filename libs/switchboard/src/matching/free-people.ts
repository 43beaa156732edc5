import { OrderedList } from '../board/ordered-list';
import type { Person } from '../board/person';
import { type DispatchPolicy, ROWS } from '../dispatch-policy';
import { fitOf } from './fit';
import type { Requirement } from './requirement';

/** Who is free of those who fit one requirement, in the rows of the policy. Choosing a row costs at most `ROWS` steps, however many people there are. */
export class FreePeople {
  private readonly rows = new Map<number, OrderedList<Person>>();
  private readonly members = new Map<number, number>();
  private memberCount = 0;
  private count = 0;

  constructor(
    private readonly policy: DispatchPolicy,
    private readonly requirement: Requirement,
    private readonly compare: (a: Person, b: Person) => number,
  ) {}

  get size(): number {
    return this.count;
  }

  /** To begin with, all who are free, in any order. */
  fill(people: readonly Person[]): void {
    const byRow = new Map<number, Person[]>();
    for (const person of people) {
      const row = this.rowOf(person);
      const beside = byRow.get(row);
      if (beside) beside.push(person);
      else byRow.set(row, [person]);
    }
    for (const [row, beside] of byRow) this.rows.set(row, OrderedList.of(beside, this.compare));
    this.count = people.length;
  }

  add(person: Person): void {
    const row = this.rowOf(person);
    let beside = this.rows.get(row);
    if (!beside) this.rows.set(row, (beside = new OrderedList(this.compare)));
    if (beside.add(person)) this.count++;
  }

  delete(person: Person): void {
    const row = this.rowOf(person);
    const beside = this.rows.get(row);
    if (!beside?.delete(person)) return;
    this.count--;
    if (beside.size === 0) this.rows.delete(row);
  }

  has(person: Person): boolean {
    return this.rows.get(this.rowOf(person))?.has(person) === true;
  }

  /** Somebody who fits has come (1) or gone (−1), free or not. */
  countMember(person: Person, by: 1 | -1): void {
    if (!this.policy.weigh) return;
    const row = this.rowOf(person);
    this.members.set(row, (this.members.get(row) ?? 0) + by);
    this.memberCount += by;
  }

  /** As of `now` (ms). */
  *inOrder(now: number): Iterable<Person> {
    if (this.rows.size <= 1) {
      for (const beside of this.rows.values()) yield* beside;
      return;
    }
    if (this.policy.cost) yield* cheapestFirst(this.rows, this.policy.cost, now);
    else yield* this.rowByRow();
  }

  private *rowByRow(): Iterable<Person> {
    const inOrder = [...this.rows].map(([row, beside]) => ({ row, beside, weight: this.weightOf(row, beside.size) }));
    inOrder.sort((a, b) => a.weight - b.weight || a.row - b.row);
    for (const { beside } of inOrder) yield* beside;
  }

  private weightOf(row: number, free: number): number {
    const { weigh } = this.policy;
    return weigh ? weigh({ row, free, members: this.members.get(row) ?? 0 }, this.count, this.memberCount) : row;
  }

  private rowOf(person: Person): number {
    const { row } = this.policy;
    return row ? Math.min(ROWS - 1, Math.max(0, Math.trunc(row(fitOf(person, this.requirement))))) : 0;
  }
}

/** The heads of all rows beside each other: each step costs as much as there are rows. */
function* cheapestFirst(
  rows: ReadonlyMap<number, Iterable<Person>>,
  cost: NonNullable<DispatchPolicy['cost']>,
  now: number,
): Iterable<Person> {
  const heads = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, people]) => new Head(row, people, (person) => cost(row, person.rank, now)));
  for (;;) {
    const best = heads.reduce((least, each) => (each.cost < least.cost ? each : least));
    if (!best.person) return;
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
    readonly row: number,
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
