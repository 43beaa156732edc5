import type { Handoff } from '../board/handoff';
import type { Effort, Order } from '../board/ordered-list';
import { OrderedList, byId } from '../board/ordered-list';
import type { Person } from '../board/person';
import type { Pool } from './pool';

/** Best first: by the policy's rank, then by id, so that the order is total. */
const BY_RANK: Order<Person> = { key: ({ rank }) => rank, ties: byId };

/**
 * People who fit a requirement and are alike to the policy; those who are free stand in it by rank. In which row somebody is depends on their profile
 * alone, so it is found once, when they join the pool, and they hold on to it.
 */
export class Row {
  readonly free: OrderedList<Person>;
  /** The pool's, here too for whoever goes through all rows of a person; 0 once the pool is forgotten, so that nobody is free in it. */
  bit: number;
  readonly queue: OrderedList<Handoff>;
  /** How many there are, free or not. */
  members = 0;

  constructor(
    readonly pool: Pool,
    readonly number: number,
    effort: Effort,
  ) {
    this.free = new OrderedList(BY_RANK, effort);
    this.bit = pool.bit;
    this.queue = pool.queue;
  }
}
