import { Figures } from '../board/figures';
import type { Effort } from '../board/ordered-list';
import { EVERYBODY, anchorsFor, anchorsOf } from './anchors';
import type { DispatchPolicy } from '../dispatch-policy';
import type { Person, Standing } from '../board/person';
import { Pool } from './pool';
import type { Requirement } from './requirement';
import { fits, keyOf, onePerson } from './requirement';
import { Seats } from './seats';
import { type Room, UnusedPools } from './unused-pools';

/** For pools that nobody waits in. A seat takes about 40 bytes: whoever asks each time for something new must not fill the memory with all who fit it. */
const ROOM: Room = { pools: 2_000, seats: 2_000_000 };
/** So many seats in forgotten pools are left where they are, at least: it is not worth going to everybody for fewer. */
const LEFT = 1_000;

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
  /** By which people play for being asked first. */
  private readonly figures = new Figures(Float64Array, 1_024);
  readonly seats: Seats;
  private readonly byKey = new Map<string, Pool>();
  private readonly byAnchor = new Map<string, Set<Pool>>();
  private readonly unused: UnusedPools;
  /** In pools that are not forgotten, and in those that are: as long as nobody goes round and takes them away. */
  private readonly counted = { taken: 0, left: 0 };

  constructor(
    private readonly crowd: Crowd,
    private readonly effort: Effort,
    private readonly policy: DispatchPolicy,
    room: Room = ROOM,
  ) {
    this.unused = new UnusedPools(room);
    this.seats = new Seats(effort);
  }

  get size(): number {
    return this.byKey.size;
  }

  all(): Iterable<Pool> {
    return this.byKey.values();
  }

  get(requirement: Requirement): Pool {
    const key = keyOf(requirement);
    const pool = this.byKey.get(key) ?? this.build(key, requirement);
    if (pool.holders === 0) this.unused.add(pool);
    return pool;
  }

  hold(requirement: Requirement): Pool {
    const pool = this.get(requirement);
    pool.holders++;
    this.unused.delete(pool);
    return pool;
  }

  release(pool: Pool): void {
    pool.holders--;
    this.forgetUnused(pool);
  }

  /** Forgets a pool that was only looked at. */
  forgetUnused(pool: Pool): void {
    if (pool.holders > 0 || pool.forgotten) return;
    if (onePerson(pool.requirement) === undefined) this.unused.add(pool);
    else this.forget(pool);
    for (const each of this.unused.beyondRoom()) this.forget(each);
    this.takeAwaySeats();
  }

  /** Puts a person whose profile is new into all pools they belong to. */
  enter(person: Person): void {
    // A pool of alternatives stands under several anchors, and somebody may be at more than one of them.
    const near = new Set<Pool>();
    for (const anchor of anchorsOf(person)) for (const pool of this.byAnchor.get(anchor) ?? []) near.add(pool);
    for (const pool of near) {
      if (!fits(person, pool.requirement)) continue;
      pool.enter(person);
      this.counted.taken++;
      if ((person.freeOn & pool.bit) !== 0 && pool.queue.size > 0) this.comers.add(person);
    }
  }

  leave(person: Person): void {
    for (const seat of this.seats.of(person)) {
      seat.row.pool.leave(person, seat);
      this.counted.taken--;
      this.noteIfEmptied(seat.row.pool);
    }
    this.seats.clear(person);
    this.comers.delete(person);
  }

  /** They were free on other ways before (`freeOn`), or stood by another rank. O(pools they belong to), with what it takes in each to be first there. */
  moved(person: Person, freeOn: number, reordered: boolean): void {
    const free = person.freeOn;
    const goes = freeOn & ~free;
    const comes = reordered ? free : free & ~freeOn;
    if ((goes | free) !== 0 && this.seats.turn(person, goes, comes)) this.comers.add(person);
  }

  noteIfEmptied(pool: Pool): void {
    if (pool.present === 0 && pool.edge.size > 0) this.emptied.add(pool);
  }

  /** Their standing is another than it was. */
  recount(person: Person, standing: Standing, fillIn: boolean): void {
    for (const { row } of this.seats.of(person)) {
      const { pool } = row;
      pool.countPerson(standing, fillIn, -1);
      pool.countPerson(person.standing, person.fillIn, 1);
      this.noteIfEmptied(pool);
    }
  }

  private build(key: string, requirement: Requirement): Pool {
    const anchors = anchorsFor(requirement, this.crowd);
    const members = new Set<Person>();
    for (const anchor of anchors)
      for (const person of this.crowd.at(anchor)) if (fits(person, requirement)) members.add(person);
    const pool = new Pool(key, requirement, anchors, this.figures, this.seats, this.effort, this.policy);
    pool.fill(members);
    this.counted.taken += members.size;
    this.byKey.set(key, pool);
    for (const anchor of anchors) {
      const beside = this.byAnchor.get(anchor);
      if (beside) beside.add(pool);
      else this.byAnchor.set(anchor, new Set([pool]));
    }
    return pool;
  }

  private forget(pool: Pool): void {
    const { members } = pool;
    this.counted.taken -= members;
    this.counted.left += members;
    pool.forgotten = true;
    this.unused.delete(pool);
    pool.free.forget();
    this.byKey.delete(pool.key);
    this.emptied.delete(pool);
    for (const anchor of pool.anchors) {
      const beside = this.byAnchor.get(anchor);
      beside?.delete(pool);
      if (beside?.size === 0) this.byAnchor.delete(anchor);
    }
  }

  /** Once more are left than taken, so that it costs each seat a step or two: every other walk along somebody's seats passes those that are left. */
  private takeAwaySeats(): void {
    const { left, taken } = this.counted;
    if (left <= LEFT + taken + this.crowd.countAt(EVERYBODY)) return;
    this.counted.left = 0;
    this.seats.takeAwayForgotten(this.crowd.at(EVERYBODY));
  }
}
