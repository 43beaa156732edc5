import type { Figures } from '../board/figures';
import type { Effort } from '../board/ordered-list';
import { OrderedList } from '../board/ordered-list';
import type { Handoff } from '../board/handoff';
import type { Person, Standing } from '../board/person';
import { bitOf } from '../board/capacity';
import { WAITING_ORDER } from '../board/waiting-order';
import type { DispatchPolicy } from '../dispatch-policy';
import { FreePeople } from './free-people';
import type { Requirement } from './requirement';
import type { Seat, Seats } from './seats';

export const STANDINGS = ['ready', 'wrap-up', 'paused', 'off-shift', 'unreachable'] as const;

/**
 * All who meet one requirement, and all who wait for them. People come and go as they change, each touching only the pools they belong to;
 * so the next person for a handoff, and the next handoff for a person, are at the head of a list.
 */
export class Pool {
  /** Who of them is free on this channel now. */
  readonly free: FreePeople;
  /** What waits for them. */
  readonly queue: OrderedList<Handoff>;
  /** What waits for them and for nobody wider yet. */
  readonly edge: OrderedList<Handoff>;
  readonly bit: number;
  /** How many handoffs hold on to it; a pool that nobody holds may be forgotten. */
  holders = 0;
  forgotten = false;
  private readonly counts = new Map<Standing, number>();
  private couldFillIn = 0;

  constructor(
    readonly key: string,
    readonly requirement: Requirement,
    /** Where those who may fit are looked for. */
    readonly anchors: readonly string[],
    figures: Figures,
    seats: Seats,
    effort: Effort,
    policy: DispatchPolicy,
  ) {
    this.bit = bitOf(requirement.channel, requirement.fillIn);
    this.queue = new OrderedList<Handoff>(WAITING_ORDER, effort);
    this.edge = new OrderedList<Handoff>(WAITING_ORDER, effort);
    this.free = new FreePeople(this, policy, figures, seats, effort);
  }

  /** To begin with: all who fit. */
  fill(people: ReadonlySet<Person>): void {
    for (const person of people) this.countPerson(person.standing, person.fillIn, 1);
    this.free.fill(people);
  }

  /** Somebody whose profile is new, and who fits. */
  enter(person: Person): void {
    this.countPerson(person.standing, person.fillIn, 1);
    this.free.enter(person);
  }

  leave(person: Person, seat: Seat): void {
    this.countPerson(person.standing, person.fillIn, -1);
    this.free.leave(seat);
  }

  count(standing: Standing): number {
    return this.counts.get(standing) ?? 0;
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
    this.counts.set(standing, this.count(standing) + by);
    if (fillIn) this.couldFillIn += by;
  }
}
