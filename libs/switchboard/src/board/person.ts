import type { Availability, Channel } from '@sambung/contracts';
import type { DispatchPolicy } from '../dispatch-policy';
import type { Pool } from '../matching/pool';
import { type Occupancy, neverBusy, restedSince } from './occupancy';
import { type Profile, firstLapse } from './profile';
import { type Work, Workload, inUnits, millionths } from './workload';

/** Why somebody can or cannot be asked just now, the strongest reason first; `ready` may still be at capacity. */
export type Standing = 'inactive' | 'unreachable' | 'off-shift' | 'paused' | 'wrap-up' | 'ready';

/** A team that somebody fills in for, with what its people are; `reviewAt` is when it is seen whether they are still needed. */
export interface Floor {
  readonly teamId: string;
  readonly roles: readonly string[];
  readonly reviewAt: number;
}

export const NEVER = Number.MAX_SAFE_INTEGER;

/** One employee on the board. Only `evolve` changes it, through `Board.changePerson`, which keeps the lower half in step. */
export class Person {
  availability: Availability = 'Offline';
  activity = 'Offline';
  since: number;
  presenceExpiresAt: number | undefined = undefined;
  /** What is restored when a temporary presence runs out. */
  settled: { readonly availability: Availability; readonly activity: string } | undefined = undefined;
  reachable = false;
  shiftOn = false;
  shiftUntil: number | undefined = undefined;
  wrapUpUntil: number | undefined = undefined;
  missedInARow = 0;
  /** Asked to join the floor of a team, until `expiresAt`. */
  askedToFillIn: { readonly teamId: string; readonly expiresAt: number } | undefined = undefined;
  /** Whose floor they have joined. */
  floor: Floor | undefined = undefined;
  erased = false;
  /** When they were last asked, came free, or finished something: who waited longest since then is asked first. */
  idleSince: number;
  occupancy: Occupancy;
  readonly work = new Workload();

  // Derived from the above, and kept because indexes are ordered by it.
  load = 0;
  standing: Standing = 'inactive';
  /** Could be asked to fill in, if there is capacity. */
  fillIn = false;
  /** One bit a way, in the order of `WAYS`, and the same again for fill-in. */
  freeOn = 0;
  rank = 0;
  due = NEVER;
  pools: Pool[] = [];

  constructor(
    public profile: Profile,
    at: number,
  ) {
    this.since = at;
    this.idleSince = at;
    this.occupancy = neverBusy(at);
  }

  get id(): string {
    return this.profile.employeeId;
  }
}

export const CHANNELS: readonly Channel[] = ['phone', 'counter', 'chat', 'email'];
/** How work comes to somebody: by a channel, or as a colleague’s question, which needs no channel to be theirs. */
export type Way = Channel | 'assist';
export const WAYS: readonly Way[] = [...CHANNELS, 'assist'];

/** The bit of `freeOn` for a way; `fillIn` is the wider rule for managers who are asked to step in. */
export function bitOf(way: Way, fillIn: boolean): number {
  return 1 << (WAYS.indexOf(way) + (fillIn ? WAYS.length : 0));
}

/** Whether work that comes so may be theirs at all. A colleague’s question may be anybody’s who is there to work. */
export function serves({ capacity }: Profile, way: Way): boolean {
  return way === 'assist' ? capacity.units > 0 : capacity.weights[way] !== undefined;
}

/** What work takes of somebody, in millionths of a unit: an assist as much as a chat. On a channel that they do not serve it takes all they have. */
export function weightOf(person: Person, way: Way): number {
  const { units, weights } = person.profile.capacity;
  return millionths(weights[way === 'assist' ? 'chat' : way] ?? units);
}

/** A promise takes nothing: it is due at its time, and not now. */
export const weightOfWork = (person: Person, { kind, channel: way }: Work): number =>
  kind === 'promise' ? 0 : weightOf(person, way);

export const isOverCapacity = (person: Person): boolean =>
  person.work.taken > millionths(person.profile.capacity.units);

export function standingOf(person: Person): Standing {
  if (!person.profile.active || person.erased) return 'inactive';
  if (!person.reachable) return 'unreachable';
  // Who said yes to filling in is there, whatever their hours say.
  if (!person.shiftOn && !person.floor) return 'off-shift';
  if (person.availability !== 'Available') return 'paused';
  return person.wrapUpUntil === undefined ? 'ready' : 'wrap-up';
}

/** The part of their capacity that is in use, 1 in wrap-up; undefined for somebody who is away and has nothing in hand. Being asked is no work. */
export function usingOf(person: Person, standing: Standing): number | undefined {
  const { taken, reserved } = person.work;
  if (standing === 'wrap-up') return 1;
  return standing === 'ready' || taken > reserved ? partOfCapacity(person, taken - reserved) : undefined;
}

/** From 0 to 1. `taken` in millionths of a unit. */
export function partOfCapacity({ profile }: Person, taken: number): number {
  const all = millionths(profile.capacity.units);
  return all > 0 ? Math.min(1, taken / all) : 0;
}

/** Somebody who is there at all: now busy, paused or in wrap-up perhaps, but they could come free. */
export function isPresent(person: Person): boolean {
  return person.standing === 'ready' || person.standing === 'wrap-up' || person.standing === 'paused';
}

/** A manager may be asked to fill in off shift and while Busy or Away, but not when they said that they must not be disturbed. */
export function couldFillIn(person: Person): boolean {
  const { availability, profile, reachable, erased } = person;
  return (
    profile.active &&
    !erased &&
    reachable &&
    availability !== 'DoNotDisturb' &&
    availability !== 'Offline' &&
    profile.capacity.units > 0
  );
}

export function freeOnOf(person: Person, taken: number, standing: Standing, fillIn: boolean): number {
  const left = millionths(person.profile.capacity.units) - taken;
  let free = 0;
  for (const way of WAYS) {
    if (weightOf(person, way) > left) continue;
    if (standing === 'ready' && serves(person.profile, way)) free |= bitOf(way, false);
    if (fillIn) free |= bitOf(way, true);
  }
  return free;
}

/** What indexes are ordered by; worked out anew whenever anything of a person changes. */
export type Derived = Pick<Person, 'load' | 'standing' | 'fillIn' | 'freeOn' | 'rank' | 'due'>;

export function derive(person: Person, policy: DispatchPolicy): Derived {
  const load = inUnits(person.work.taken);
  const standing = standingOf(person);
  const fillIn = couldFillIn(person);
  const { idleSince, profile, occupancy } = person;
  const rank = policy.rank({
    employeeId: profile.employeeId,
    idleSince,
    load,
    units: profile.capacity.units,
    restedSince: restedSince(occupancy, partOfCapacity(person, person.work.taken)),
  });
  return {
    load,
    standing,
    fillIn,
    freeOn: freeOnOf(person, person.work.taken, standing, fillIn),
    rank,
    due: dueOf(person),
  };
}

/** When the next thing happens to them by the clock alone. */
export function dueOf(person: Person): number {
  let due = Math.min(person.presenceExpiresAt ?? NEVER, person.wrapUpUntil ?? NEVER, firstLapse(person.profile));
  due = Math.min(due, person.askedToFillIn?.expiresAt ?? NEVER, person.floor?.reviewAt ?? NEVER);
  if (person.reachable) due = Math.min(due, person.shiftUntil ?? NEVER);
  for (const work of person.work.engagements()) if (work.expiresAt !== undefined) due = Math.min(due, work.expiresAt);
  return due;
}
