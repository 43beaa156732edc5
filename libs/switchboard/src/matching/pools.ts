import type { Effort } from '../board/ordered-list';
import { anchorsFor, anchorsOf } from './anchors';
import type { DispatchPolicy } from '../dispatch-policy';
import type { Derived, Person } from '../board/person';
import { Pool } from './pool';
import type { Requirement } from './requirement';
import { fits, keyOf, onePerson } from './requirement';

/** Pools that nobody waits in are kept for the next handoff, up to this many. */
const KEPT = 2_000;

/** Everybody, by what they are; see `anchors.ts`. */
export interface Crowd {
  at(anchor: string): Iterable<Person>;
  countAt(anchor: string): number;
}

/** All pools. They are an index: built when first asked for, forgotten when unused, never part of a snapshot. */
export class Pools {
  /** People who may have come free for something that waits: to be looked at by the next dispatch. */
  readonly comers = new Set<Person>();
  /** Pools in which something waits and nobody is left at all: what waits there alone goes on at once. */
  readonly emptied = new Set<Pool>();
  private readonly byKey = new Map<string, Pool>();
  private readonly byAnchor = new Map<string, Set<Pool>>();

  constructor(
    private readonly crowd: Crowd,
    private readonly effort: Effort,
    private readonly policy: DispatchPolicy,
  ) {}

  get size(): number {
    return this.byKey.size;
  }

  all(): Iterable<Pool> {
    return this.byKey.values();
  }

  get(requirement: Requirement): Pool {
    const key = keyOf(requirement);
    const known = this.byKey.get(key);
    if (known) {
      // Most recently used last, so that the least recently used are forgotten first.
      this.byKey.delete(key);
      this.byKey.set(key, known);
      return known;
    }
    return this.build(key, requirement);
  }

  hold(requirement: Requirement): Pool {
    const pool = this.get(requirement);
    pool.holders++;
    return pool;
  }

  release(pool: Pool): void {
    pool.holders--;
    this.forgetUnused(pool);
  }

  /** Forgets a pool that was only looked at. */
  forgetUnused(pool: Pool): void {
    if (pool.holders > 0 || pool.forgotten) return;
    if (onePerson(pool.requirement) !== undefined) this.forget(pool);
    if (this.byKey.size <= KEPT) return;
    for (const each of this.byKey.values()) {
      if (this.byKey.size <= KEPT) return;
      if (each.holders === 0) this.forget(each);
    }
  }

  /** Puts a person whose profile is new into all pools they belong to. */
  enter(person: Person): void {
    // A pool of alternatives stands under several anchors, and somebody may be at more than one of them.
    const near = new Set<Pool>();
    for (const anchor of anchorsOf(person)) for (const pool of this.byAnchor.get(anchor) ?? []) near.add(pool);
    for (const pool of near) if (fits(person, pool.requirement)) this.join(person, pool);
  }

  leave(person: Person): void {
    for (const pool of person.pools) {
      if (pool.forgotten) continue;
      if (person.freeOn & pool.bit) pool.free.delete(person);
      pool.countPerson(person.standing, person.fillIn, -1);
      pool.free.countMember(person, -1);
      this.noteIfEmptied(pool);
    }
    person.pools = [];
    this.comers.delete(person);
  }

  /** What is derived of a person changes from what it was to `next`: touches only the pools they belong to. */
  move(person: Person, next: Derived): void {
    const before = { freeOn: person.freeOn, rank: person.rank, standing: person.standing, fillIn: person.fillIn };
    const sameOrder = before.rank === next.rank;
    for (const pool of person.pools) {
      const stays = sameOrder && (next.freeOn & pool.bit) !== 0;
      if ((before.freeOn & pool.bit) !== 0 && !stays && !pool.forgotten) pool.free.delete(person);
    }
    Object.assign(person, next);
    const counted = before.standing === next.standing && before.fillIn === next.fillIn;
    for (const pool of person.pools) {
      if (pool.forgotten) continue;
      if (!counted) {
        pool.countPerson(before.standing, before.fillIn, -1);
        pool.countPerson(next.standing, next.fillIn, 1);
        this.noteIfEmptied(pool);
      }
      if ((next.freeOn & pool.bit) === 0) continue;
      pool.free.add(person);
      if (pool.queue.size > 0) this.comers.add(person);
    }
  }

  noteIfEmptied(pool: Pool): void {
    if (pool.present === 0 && pool.edge.size > 0) this.emptied.add(pool);
  }

  private build(key: string, requirement: Requirement): Pool {
    const anchors = anchorsFor(requirement, this.crowd);
    const members = new Set<Person>();
    for (const anchor of anchors)
      for (const person of this.crowd.at(anchor)) if (fits(person, requirement)) members.add(person);
    const pool = new Pool(key, requirement, anchors, this.effort, this.policy, members);
    for (const person of members) remember(person, pool);
    this.byKey.set(key, pool);
    for (const anchor of anchors) {
      const beside = this.byAnchor.get(anchor);
      if (beside) beside.add(pool);
      else this.byAnchor.set(anchor, new Set([pool]));
    }
    return pool;
  }

  private join(person: Person, pool: Pool): void {
    remember(person, pool);
    pool.countPerson(person.standing, person.fillIn, 1);
    pool.free.countMember(person, 1);
    if ((person.freeOn & pool.bit) === 0) return;
    pool.free.add(person);
    if (pool.queue.size > 0) this.comers.add(person);
  }

  private forget(pool: Pool): void {
    pool.forgotten = true;
    this.byKey.delete(pool.key);
    this.emptied.delete(pool);
    for (const anchor of pool.anchors) {
      const beside = this.byAnchor.get(anchor);
      beside?.delete(pool);
      if (beside?.size === 0) this.byAnchor.delete(anchor);
    }
  }
}

/** Takes the opportunity to drop what was forgotten meanwhile. */
function remember(person: Person, pool: Pool): void {
  if (person.pools.some((each) => each.forgotten)) person.pools = person.pools.filter((each) => !each.forgotten);
  person.pools.push(pool);
}
