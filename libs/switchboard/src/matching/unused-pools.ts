import type { Pool } from './pool';
import type { Requirement } from './requirement';

/** How many pools that nobody waits in are kept, and how many seats they may have between them. */
export interface Room {
  readonly pools: number;
  readonly seats: number;
}

/** A seat takes about 73 bytes: whoever asks each time for something new must not fill the memory with all who fit it. */
export const ROOM: Room = { pools: 2_000, seats: 2_000_000 };

/** Pools that nobody waits in, kept for the next handoff that asks for the same. */
export class UnusedPools {
  /** The least recently used first, with the seats that were counted when it came. */
  private readonly seatsOf = new Map<Pool, number>();
  private seats = 0;

  constructor(private readonly room: Room) {}

  /** Of those that were asked for, the least recently used first. */
  askedFor(): Requirement[] {
    return [...this.seatsOf.keys()].flatMap(({ wasAskedFor, requirement }) => (wasAskedFor ? [requirement] : []));
  }

  /** As the one that was used last, whether it was here or not. */
  add(pool: Pool): void {
    this.delete(pool);
    const { members } = pool;
    this.seatsOf.set(pool, members);
    this.seats += members;
  }

  delete(pool: Pool): void {
    this.seats -= this.seatsOf.get(pool) ?? 0;
    this.seatsOf.delete(pool);
  }

  /** Those that there is no room for, the least recently used first; each is to be deleted before the next is asked for. */
  *beyondRoom(): Iterable<Pool> {
    for (const pool of this.seatsOf.keys()) {
      if (this.seatsOf.size <= this.room.pools && this.seats <= this.room.seats) return;
      yield pool;
    }
  }
}
