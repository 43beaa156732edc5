import { Figures } from '../board/figures';
import type { Person } from '../board/person';
import type { Around } from './around';
import { FreePeople } from './free-people';
import type { Pool } from './pool';

/** So many who are free are known by name; of more it is only known how many they are. */
const KNOWN = 8;
const NOWHERE: Around['seats'] = { open: () => undefined, close: () => undefined, add: () => undefined, of: () => [] };

/**
 * Who is free of those who fit a requirement for which there is no room for seats: counted as they come and go, and looked up among everybody when somebody is to be asked; O(people near).
 * While something waits hardly anybody is free for it, and those few are known. The order is that of seats, as those who are looked up are given some for the moment.
 */
export class UnseatedPeople {
  /** Who is free: all of them, or nothing where they are too many or have not been looked up. */
  private known: Person[] | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly around: Around,
    /** How many are. */
    public size: number,
  ) {
    this.known = size === 0 ? [] : undefined;
  }

  comes(person: Person): void {
    this.size++;
    if (this.known && this.size > KNOWN) this.known = undefined;
    else this.known?.push(person);
  }

  goes(person: Person): void {
    this.size--;
    this.known = this.size === 0 ? [] : this.known?.filter((each) => each !== person);
  }

  /** Somebody whose profile is new, and who fits. */
  enter(person: Person): void {
    if (this.isFree(person)) this.comes(person);
  }

  leave(person: Person): void {
    if (this.isFree(person)) this.goes(person);
  }

  /** Whether somebody who is free is counted, as far as that is known. */
  has(person: Person): boolean {
    return this.known?.includes(person) ?? true;
  }

  /** As of `now` (ms). */
  first(now: number): Person | undefined {
    return this.size === 0 ? undefined : this.seated().first(now);
  }

  /** As of `now` (ms). */
  *inOrder(now: number): Iterable<Person> {
    if (this.size > 0) yield* this.seated().inOrder(now);
  }

  /** In rows and in order, for as long as they are looked at. What a row weighs may depend on who is not free, too. */
  private seated(): FreePeople {
    const people = new FreePeople(this.pool, {
      ...this.around,
      figures: new Figures(Float64Array, 64),
      seats: NOWHERE,
    });
    people.fill(this.around.policy.weigh ? this.lookUp(() => true) : this.free());
    return people;
  }

  private free(): Iterable<Person> {
    const free = this.known ?? this.lookUp((person) => this.isFree(person));
    if (free.length <= KNOWN) this.known = free;
    return free;
  }

  private lookUp(isMeant: (person: Person) => boolean): Person[] {
    const found: Person[] = [];
    this.around.effort.steps += this.pool.near;
    this.pool.eachWhoFits((person) => {
      if (isMeant(person)) found.push(person);
    });
    return found;
  }

  private isFree({ freeOn }: Person): boolean {
    return (freeOn & this.pool.bit) !== 0;
  }
}
