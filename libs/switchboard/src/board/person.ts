import type { Availability } from '@sambung/contracts';
import type { Candidate, DispatchPolicy } from '../dispatch-policy';
import type { PersonRates } from '../rates/person-rates';
import { type Room, WAYS, type Way, inUnits, openIn, roomIn, weightIn } from './capacity';
import type { Figures } from './figures';
import { neverBusy, restedSince } from './occupancy';
import { type Profile, firstLapse } from './profile';
import { type Work, Workload } from './workload';

/** Why somebody can or cannot be asked just now, the strongest reason first; `ready` may still be at capacity. */
export type Standing = 'inactive' | 'unreachable' | 'off-shift' | 'paused' | 'wrap-up' | 'ready';

/** A team that somebody fills in for, with what its people are; `reviewAt` is when it is seen whether they are still needed. */
export interface Floor {
  readonly teamId: string;
  readonly roles: readonly string[];
  readonly reviewAt: number;
}

export const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * One employee on the board. Only `evolve` changes it, through `Board.changePerson`, which keeps what is derived in step. What is read whenever anything of somebody
 * changes comes first, so that it stands together in memory.
 */
export class Person extends Workload {
  // Derived from what follows, and kept because indexes are ordered by it, as are `rank` and `due`.
  standing: Standing = 'inactive';
  /** Could be asked to fill in, if there is capacity. */
  fillIn = false;
  /** One bit a way, in the order of `WAYS`, and the same again for fill-in. */
  freeOn = 0;
  /** Where it is kept in which pools they stand; see `Seats`. */
  seats = 0;
  /** Where, while the command at hand has changed them; see `Touched`. */
  noted = 0;

  room: Room;
  readonly id: string;
  /** What they are kept free for: asked for nothing lighter until there is room for it. */
  keptFor: { readonly handoffId: string; readonly way: Way } | undefined = undefined;
  active: boolean;
  erased = false;
  reachable = false;
  shiftOn = false;
  availability: Availability = 'Offline';
  activity = 'Offline';
  presenceExpiresAt: number | undefined = undefined;
  shiftUntil: number | undefined = undefined;
  wrapUpUntil: number | undefined = undefined;
  /** What is restored when a temporary presence runs out. */
  settled: { readonly availability: Availability; readonly activity: string } | undefined = undefined;
  missedInARow = 0;
  /** Asked to join the floor of a team, until `expiresAt`. */
  askedToFillIn: { readonly teamId: string; readonly expiresAt: number } | undefined = undefined;
  /** Whose floor they have joined. */
  floor: Floor | undefined = undefined;
  /** What policies may go by of their pace, as it was last worked out. Follows from their profile and `Board.rates`. */
  rates: PersonRates | undefined = undefined;

  private described: Profile;

  constructor(profile: Profile, at: number, figures: Figures) {
    super(figures);
    this.since = at;
    this.idleSince = at;
    this.rank = 0;
    this.due = NEVER;
    this.occupancy = neverBusy(at);
    this.id = profile.employeeId;
    this.described = profile;
    this.active = profile.active;
    this.room = roomIn(profile.capacity);
    this.lapsesAt = Math.min(NEVER, firstLapse(profile));
  }

  /** All that they have in hand. */
  get work(): Workload {
    return this;
  }

  /** Units of capacity in use. */
  get load(): number {
    return inUnits(this.work.taken);
  }

  get profile(): Profile {
    return this.described;
  }

  /** Somebody else's is never given: the id stays. */
  set profile(profile: Profile) {
    this.described = profile;
    this.active = profile.active;
    this.room = roomIn(profile.capacity);
    this.lapsesAt = Math.min(NEVER, firstLapse(profile));
  }
}

/** What work takes of somebody, in millionths of a unit. A promise takes nothing: it is due at its time, and not now. */
export const weightOfWork = ({ room }: Person, { kind, channel }: Work): number =>
  kind === 'promise' ? 0 : weightIn(room, channel);

export const isOverCapacity = ({ work, room }: Person): boolean => work.taken > room.units;

export function standingOf(person: Person): Standing {
  if (!person.active || person.erased) return 'inactive';
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
export function partOfCapacity({ room }: Person, taken: number): number {
  return room.units > 0 ? Math.min(1, taken / room.units) : 0;
}

/** Somebody who is there at all: now busy, paused or in wrap-up perhaps, but they could come free. */
export const isPresent = ({ standing }: Person): boolean => isThere(standing);

export const isThere = (standing: Standing): boolean =>
  standing === 'ready' || standing === 'wrap-up' || standing === 'paused';

/** Somebody who is there and says so: what keeps a role or a team from being empty. */
export function isAvailable({ standing }: Person): boolean {
  return standing === 'ready' || standing === 'wrap-up';
}

/** A manager may be asked to fill in off shift and while Busy or Away, but not when they said that they must not be disturbed. */
export function couldFillIn(person: Person): boolean {
  const { availability, active, room, reachable, erased } = person;
  return (
    active && !erased && reachable && availability !== 'DoNotDisturb' && availability !== 'Offline' && room.units > 0
  );
}

/** What work that comes so takes of them, in millionths of a unit. */
export const weightFor = ({ room }: Person, way: Way): number => weightIn(room, way);

export function freeOnOf({ room, keptFor }: Person, taken: number, standing: Standing, fillIn: boolean): number {
  const left = room.units - taken;
  const open = openIn(room, left);
  // What is lighter than that for which they are kept free.
  const lighter = keptFor ? openIn(room, weightIn(room, keptFor.way) - 1) : 0;
  return (standing === 'ready' ? open & room.serves & ~lighter : 0) | (fillIn ? open << WAYS.length : 0);
}

/** Somebody as a policy sees them: what few policies look at is worked out only for those. */
class CandidateOf implements Candidate {
  constructor(private readonly person: Person) {}

  get employeeId(): string {
    return this.person.id;
  }

  get idleSince(): number {
    return this.person.idleSince;
  }

  get load(): number {
    return this.person.load;
  }

  get units(): number {
    return this.person.room.capacity;
  }

  get restedSince(): number {
    const { person } = this;
    return restedSince(person.occupancy, partOfCapacity(person, person.work.taken));
  }
}

/** What indexes are ordered by; worked out anew whenever anything of a person changes. */
export type Derived = Pick<Person, 'standing' | 'fillIn' | 'freeOn' | 'rank' | 'due'>;

export function derive(person: Person, policy: DispatchPolicy): Derived {
  const standing = standingOf(person);
  const fillIn = couldFillIn(person);
  const freeOn = freeOnOf(person, person.work.taken, standing, fillIn);
  return { standing, fillIn, freeOn, rank: rankOf(person, policy), due: dueOf(person) };
}

export const rankOf = (person: Person, policy: DispatchPolicy): number => policy.rank(new CandidateOf(person));

/** When the next thing happens to them by the clock alone. */
export function dueOf(person: Person): number {
  const { presenceExpiresAt, wrapUpUntil, askedToFillIn, floor, shiftUntil, lapsesAt, work } = person;
  let due = lapsesAt;
  if (presenceExpiresAt !== undefined && presenceExpiresAt < due) due = presenceExpiresAt;
  if (wrapUpUntil !== undefined && wrapUpUntil < due) due = wrapUpUntil;
  if (askedToFillIn && askedToFillIn.expiresAt < due) due = askedToFillIn.expiresAt;
  if (floor && floor.reviewAt < due) due = floor.reviewAt;
  if (person.reachable && shiftUntil !== undefined && shiftUntil < due) due = shiftUntil;
  if (!work.hasEngagements) return due;
  for (const { expiresAt } of work.engagements()) if (expiresAt !== undefined && expiresAt < due) due = expiresAt;
  return due;
}
