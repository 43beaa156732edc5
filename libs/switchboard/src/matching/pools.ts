import { Figures } from '../board/figures';
import type { Effort } from '../board/ordered-list';
import type { Person, Standing } from '../board/person';
import type { DispatchPolicy } from '../dispatch-policy';
import { type Crowd, EVERYBODY, anchorsFor } from './anchors';
import type { Around } from './around';
import { Pool } from './pool';
import { PoolsByAnchor } from './pools-by-anchor';
import { type Requirement, fits, keyOf, onePerson } from './requirement';
import { type Seating, SEATING, roomFor } from './seating';
import { Seats } from './seats';
import { UnseatedPeople } from './unseated-people';
import { UnseatedPools } from './unseated-pools';
import { ROOM, type Room, UnusedPools } from './unused-pools';

/** So many seats in closed rows are left where they are, at least: it is not worth going to everybody for fewer. */
const LEFT = 1_000;
const NONE: readonly Pool[] = [];

/**
 * All pools. They are an index: built when first asked for, forgotten when unused. While there is room for them people have seats in the pools that they belong to; beyond it a pool has
 * none, and people are asked whether they fit whenever they change (ADR 0052). That makes no difference to what is decided.
 */
export class Pools {
  /** People who may have come free for something that waits: to be looked at by the next dispatch. */
  readonly comers = new Set<Person>();
  /** Pools in which something waits and nobody is left at all: what waits there alone goes on at once. */
  readonly emptied = new Set<Pool>();
  readonly seats: Seats;
  private readonly around: Around;
  private readonly byKey = new Map<string, Pool>();
  private readonly byAnchor = new PoolsByAnchor();
  private readonly unseated: UnseatedPools;
  private readonly unused: UnusedPools;
  /** Seats in rows that are open, those of them in pools in which somebody waits, and those in rows that are closed: as long as nobody goes round and takes them away. */
  private readonly counted = { taken: 0, held: 0, left: 0 };

  constructor(
    private readonly crowd: Crowd,
    effort: Effort,
    policy: DispatchPolicy,
    private readonly seating: Seating = SEATING,
    private readonly room: Room = ROOM,
  ) {
    this.unused = new UnusedPools(room);
    this.seats = new Seats(effort);
    this.unseated = new UnseatedPools(effort);
    const figures = new Figures(Float64Array, 1_024);
    this.around = { crowd, policy, figures, seats: this.seats, effort, poolsOf: (person) => this.of(person) };
  }

  get size(): number {
    return this.byKey.size;
  }

  get seatsHeld(): number {
    return this.counted.held;
  }

  all(): Iterable<Pool> {
    return this.byKey.values();
  }

  /** All that somebody belongs to. */
  *of(person: Person): Iterable<Pool> {
    for (const { row } of this.seats.of(person)) yield row.pool;
    for (const pool of this.unseatedOf(person)) yield pool;
  }

  get(requirement: Requirement): Pool {
    const key = keyOf(requirement);
    const pool = this.byKey.get(key) ?? this.build(key, requirement, this.room.seats);
    if (pool.holders === 0) this.unused.add(pool);
    return pool;
  }

  /** `isOwn`: what a handoff asks for on top of its plan. */
  hold(requirement: Requirement, isOwn = false): Pool {
    const room = roomFor(this.seating, isOwn, this.counted.held);
    const key = keyOf(requirement);
    const before = this.byKey.get(key);
    const pool = before ?? this.build(key, requirement, room);
    if (before) this.reseat(before, room);
    if (pool.holders++ > 0) return pool;
    this.unused.delete(pool);
    if (pool.isSeated) this.counted.held += pool.members;
    return pool;
  }

  release(pool: Pool): void {
    pool.holders--;
    if (pool.holders === 0 && pool.isSeated) this.counted.held -= pool.members;
    this.forgetUnused(pool);
  }

  /** What is not asked for any more and was lately, the longest ago first: policies may go by it. */
  askedForLately(): Requirement[] {
    return this.unused.askedFor();
  }

  /** On a board that goes on from another. */
  restoreAskedFor(requirements: readonly Requirement[]): void {
    for (const requirement of requirements) {
      const pool = this.hold(requirement);
      pool.wasAskedFor = true;
      this.release(pool);
    }
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
    this.seats.letIn(person);
    for (const pool of this.byAnchor.near(person)) {
      if (!fits(person, pool.requirement)) continue;
      if (pool.isSeated && pool.holders > 0) this.makeRoom(pool);
      pool.enter(person);
      if (pool.isSeated) this.count(pool, 1);
      if ((person.freeOn & pool.bit) !== 0 && pool.queue.size > 0) this.comers.add(person);
    }
    this.takeAwaySeats();
  }

  leave(person: Person): void {
    for (const pool of this.unseatedOf(person)) {
      pool.leave(person);
      this.noteIfEmptied(pool);
    }
    for (const seat of this.seats.of(person)) {
      seat.row.pool.leave(person, seat);
      this.count(seat.row.pool, -1);
      this.noteIfEmptied(seat.row.pool);
    }
    this.seats.clear(person);
    this.comers.delete(person);
  }

  /** They were free on other ways before (`freeOn`), or stood by another rank. O(pools they belong to), with what it takes in each to be first there; and those without seats near them. */
  moved(person: Person, freeOn: number, reordered: boolean): void {
    const free = person.freeOn;
    const goes = freeOn & ~free;
    const comes = reordered ? free : free & ~freeOn;
    if ((goes | free) === 0) return;
    if (this.seats.turn(person, goes, comes)) this.comers.add(person);
    if (!this.unseated.isEmpty) this.turnUnseated(person, goes, free & ~freeOn);
  }

  noteIfEmptied(pool: Pool): void {
    if (pool.present === 0 && pool.edge.size > 0) this.emptied.add(pool);
  }

  /** Their standing is another than it was. */
  recount(person: Person, standing: Standing, fillIn: boolean): void {
    for (const pool of this.of(person)) {
      pool.countPerson(standing, fillIn, -1);
      pool.countPerson(person.standing, person.fillIn, 1);
      this.noteIfEmptied(pool);
    }
  }

  private unseatedOf(person: Person): readonly Pool[] {
    return this.unseated.isEmpty || !this.seats.isInside(person) ? NONE : this.unseated.of(person);
  }

  /** Who is free is counted where they have no seat, too, and whoever may be asked for what waits there is looked at. */
  private turnUnseated(person: Person, goes: number, comes: number): void {
    for (const { bit, free, queue } of this.unseatedOf(person)) {
      if (!(free instanceof UnseatedPeople)) continue;
      if ((goes & bit) !== 0) free.goes(person);
      if ((comes & bit) !== 0) free.comes(person);
      if ((person.freeOn & bit) !== 0 && queue.size > 0) this.comers.add(person);
    }
  }

  /** All who fit are counted; they get seats if they are no more than `room`. */
  private build(key: string, requirement: Requirement, room: number): Pool {
    const pool = new Pool(key, requirement, anchorsFor(requirement, this.crowd), this.around);
    this.byKey.set(key, pool);
    this.byAnchor.add(pool);
    pool.countAll();
    if (pool.members <= room) this.seat(pool);
    else this.unseated.add(pool);
    return pool;
  }

  /** Now that somebody comes to wait: whether there is room for it may be another question than it was. */
  private reseat(pool: Pool, room: number): void {
    if (!pool.isSeated && pool.members <= room) {
      this.unseated.delete(pool);
      this.seat(pool);
      if (pool.holders > 0) this.counted.held += pool.members;
    } else if (pool.isSeated && pool.holders === 0 && pool.members > room) this.unseat(pool);
  }

  private seat(pool: Pool): void {
    pool.seat();
    this.counted.taken += pool.members;
  }

  private unseat(pool: Pool): void {
    this.leaveSeats(pool);
    pool.unseat();
    this.unseated.add(pool);
  }

  /** For one more in a pool in which somebody waits: where there is none, it loses its seats. */
  private makeRoom(pool: Pool): void {
    if (this.counted.held < this.seating.all || pool.members < this.seating.few) return;
    this.counted.held -= pool.members;
    this.unseat(pool);
  }

  private count({ holders }: Pool, by: 1 | -1): void {
    this.counted.taken += by;
    if (holders > 0) this.counted.held += by;
  }

  private forget(pool: Pool): void {
    if (pool.isSeated) this.leaveSeats(pool);
    else this.unseated.delete(pool);
    pool.forgotten = true;
    this.unused.delete(pool);
    pool.close();
    this.byKey.delete(pool.key);
    this.emptied.delete(pool);
    this.byAnchor.delete(pool);
  }

  private leaveSeats({ members }: Pool): void {
    this.counted.taken -= members;
    this.counted.left += members;
  }

  /** Once more are left than taken, so that it costs each seat a step or two: every other walk along somebody's seats passes those that are left. */
  private takeAwaySeats(): void {
    const { left, taken } = this.counted;
    if (left <= LEFT + taken + this.crowd.countAt(EVERYBODY)) return;
    this.counted.left = 0;
    this.seats.takeAwayForgotten(this.crowd.at(EVERYBODY));
  }
}
