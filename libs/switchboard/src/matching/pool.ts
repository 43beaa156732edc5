import { OrderedList } from '../board/ordered-list';
import type { Handoff } from '../board/handoff';
import type { Person, Standing } from '../board/person';
import { bitOf } from '../board/capacity';
import { WAITING_ORDER } from '../board/waiting-order';
import type { Around } from './around';
import { FreePeople } from './free-people';
import { type Requirement, fits } from './requirement';
import type { Seat } from './seats';
import { UnseatedPeople } from './unseated-people';

export const STANDINGS = ['ready', 'wrap-up', 'paused', 'off-shift', 'unreachable'] as const;

/**
 * All who meet one requirement, and all who wait for them. People come and go as they change, each touching only the pools they belong to;
 * so the next person for a handoff, and the next handoff for a person, are at the head of a list.
 */
export class Pool {
  /** Who of them is free on this channel now: by their seats, or where they have none by a look at everybody. */
  free: FreePeople | UnseatedPeople;
  /** What waits for them. */
  readonly queue: OrderedList<Handoff>;
  /** What waits for them and for nobody wider yet. */
  readonly edge: OrderedList<Handoff>;
  readonly bit: number;
  /** How many handoffs hold on to it; a pool that nobody holds may be forgotten. */
  holders = 0;
  /** A handoff has asked for it, and not just a look at what would happen if one did: policies may go by that. */
  wasAskedFor = false;
  forgotten = false;
  private readonly counts: Record<Standing, number> = {
    ...{ ready: 0, 'wrap-up': 0, paused: 0, 'off-shift': 0, unreachable: 0, inactive: 0 },
  };
  private couldFillIn = 0;

  constructor(
    readonly key: string,
    readonly requirement: Requirement,
    /** Where those who may fit are looked for. */
    readonly anchors: readonly string[],
    private readonly around: Around,
  ) {
    const { effort } = around;
    this.bit = bitOf(requirement.channel, requirement.fillIn);
    this.queue = new OrderedList<Handoff>(WAITING_ORDER, effort);
    this.edge = new OrderedList<Handoff>(WAITING_ORDER, effort);
    this.free = new UnseatedPeople(this, around, 0);
  }

  /** Everybody who fits, each once. O(people near) */
  eachWhoFits(visit: (person: Person) => void): void {
    const { anchors, requirement, around } = this;
    // Somebody may be at several anchors of alternatives.
    const seen = anchors.length > 1 ? new Set<Person>() : undefined;
    for (const anchor of anchors)
      for (const person of around.crowd.at(anchor)) {
        if (seen?.has(person) || !fits(person, requirement)) continue;
        seen?.add(person);
        visit(person);
      }
  }

  /** So many, at most. */
  get near(): number {
    return this.anchors.reduce((sum, anchor) => sum + this.around.crowd.countAt(anchor), 0);
  }

  get isSeated(): boolean {
    return this.free instanceof FreePeople;
  }

  /** All who fit are counted, for the first time. */
  countAll(): void {
    this.eachWhoFits((person) => this.enter(person));
  }

  /** All who fit get seats. */
  seat(): void {
    const free = new FreePeople(this, this.around);
    const people: Person[] = [];
    this.eachWhoFits((person) => people.push(person));
    free.fill(people);
    this.free = free;
  }

  /** Nobody has one any more. */
  unseat(): void {
    const { size } = this.free;
    this.close();
    this.free = new UnseatedPeople(this, this.around, size);
  }

  /** Nobody is asked from here any more. */
  close(): void {
    if (this.free instanceof FreePeople) this.free.forget();
  }

  /** Somebody whose profile is new, and who fits. */
  enter(person: Person): void {
    this.countPerson(person.standing, person.fillIn, 1);
    this.free.enter(person);
  }

  /** From their seat, if they have one. */
  leave(person: Person, seat?: Seat): void {
    this.countPerson(person.standing, person.fillIn, -1);
    if (this.free instanceof UnseatedPeople) this.free.leave(person);
    else if (seat) this.free.leave(seat);
  }

  count(standing: Standing): number {
    return this.counts[standing];
  }

  get members(): number {
    return STANDINGS.reduce((sum, standing) => sum + this.count(standing), 0);
  }

  /** How many of them are there at all, so that they could come free. */
  get present(): number {
    return this.requirement.fillIn
      ? this.couldFillIn
      : this.count('ready') + this.count('wrap-up') + this.count('paused');
  }

  /** `by` is 1 or −1. */
  countPerson(standing: Standing, fillIn: boolean, by: number): void {
    this.counts[standing] += by;
    if (fillIn) this.couldFillIn += by;
  }
}
