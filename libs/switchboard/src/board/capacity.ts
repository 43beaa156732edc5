import type { Channel, EmployeeState } from '@sambung/contracts';

const MILLION = 1_000_000;
/** Capacity is reckoned in whole millionths of a unit: ten times a tenth is one, in whatever order it comes and goes. */
export const millionths = (units: number): number => Math.round(units * MILLION);
export const inUnits = (taken: number): number => taken / MILLION;

export const CHANNELS: readonly Channel[] = ['phone', 'counter', 'chat', 'email'];
/** How work comes to somebody: by a channel, or as a colleague’s question, which needs no channel to be theirs. */
export type Way = Channel | 'assist';
export const WAYS: readonly Way[] = [...CHANNELS, 'assist'];
const PLACES: Readonly<Record<Way, number>> = { phone: 0, counter: 1, chat: 2, email: 3, assist: 4 };

/** The bit of `freeOn` for a way; `fillIn` is the wider rule for managers who are asked to step in. */
export function bitOf(way: Way, fillIn: boolean): number {
  return 1 << (PLACES[way] + (fillIn ? WAYS.length : 0));
}

type Capacity = EmployeeState['capacity'];

/** Whether work that comes so may be theirs at all. A colleague’s question may be anybody’s who is there to work. */
export function serves({ capacity }: { readonly capacity: Capacity }, way: Way): boolean {
  return way === 'assist' ? capacity.units > 0 : capacity.weights[way] !== undefined;
}

/** What somebody can hold, in millionths of a unit: worked out once for all who can hold the same, and read whenever anybody's work changes. */
export interface Room {
  /** In units, as it was said. */
  readonly capacity: number;
  /** All of it. */
  readonly units: number;
  /** What work takes, by its way in the order of `WAYS`: an assist as much as a chat. On a channel that they do not serve it takes all they have. */
  readonly weights: readonly number[];
  /** The bits of the ways by which it may be theirs at all. */
  readonly serves: number;
}

/** Capacities are shared by all who have the same (`People.thrifty`). */
const known = new WeakMap<Capacity, Room>();

export function roomIn(capacity: Capacity): Room {
  const before = known.get(capacity);
  if (before) return before;
  const { units, weights } = capacity;
  const room = {
    capacity: units,
    units: millionths(units),
    weights: WAYS.map((way) => millionths(weights[way === 'assist' ? 'chat' : way] ?? units)),
    serves: WAYS.reduce((bits, way) => (serves({ capacity }, way) ? bits | bitOf(way, false) : bits), 0),
  };
  known.set(capacity, room);
  return room;
}

/** In millionths of a unit. */
export const weightIn = ({ weights }: Room, way: Way): number => weights[PLACES[way]] as number;

/** The bits of the ways for which there is room, whether they serve them or not. */
export function openIn({ weights }: Room, left: number): number {
  let open = 0;
  for (let place = 0; place < weights.length; place++) if ((weights[place] as number) <= left) open |= 1 << place;
  return open;
}
