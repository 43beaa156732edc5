import type { Handoff } from '../board/handoff';
import type { Figures } from '../board/figures';
import { type Effort, type OrderedList, byId } from '../board/ordered-list';
import type { Person } from '../board/person';
import { Tournament } from '../board/tournament';
import type { Pool } from './pool';

/**
 * People who fit a requirement and are alike to the policy. Each has a place; those who are free play for being asked first, by the policy's rank and of equals
 * by id, so that the order is total. In which row somebody is depends on their profile alone, so it is found once, when they join the pool, and they hold on to it.
 */
export class Row extends Tournament<Person> {
  /** The pool's, here too for whoever goes through all rows of a person; 0 once the pool is forgotten, so that nobody is free in it. */
  bit: number;
  readonly queue: OrderedList<Handoff>;
  /** How many there are, free or not. */
  members = 0;
  /** By which seats know it; see `Seats`. */
  at = 0;

  constructor(
    readonly pool: Pool,
    readonly number: number,
    figures: Figures,
    effort: Effort,
  ) {
    super(figures, byId, effort);
    this.bit = pool.bit;
    this.queue = pool.queue;
  }

  /** Who of them is free: in one object with the row, as whoever goes through somebody’s rows reads both. */
  get free(): Tournament<Person> {
    return this;
  }

  /** Nobody is free here any more, whoever still has a seat. */
  override close(): void {
    this.bit = 0;
    super.close();
  }
}
