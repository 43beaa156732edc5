import type { Effort } from '../board/ordered-list';
import type { Row } from './row';

/** Where somebody stands in a pool that they belong to, free or not: their row, and their place in it. Those of a person hang together, as most have few. */
export class Seat {
  constructor(
    readonly row: Row,
    readonly place: number,
    public next: Seat | undefined,
  ) {}
}

/** All of a person, of whom `first` is kept, but for those in pools that are forgotten. */
export function* seatsFrom(first: Seat | undefined): Iterable<Seat> {
  for (let seat = first; seat; seat = seat.next) if (!seat.row.pool.forgotten) yield seat;
}

/** The same without those in forgotten pools; a loop, as somebody may have more seats than calls can be nested. */
export function withoutForgotten(first: Seat | undefined, effort: Effort): Seat | undefined {
  let kept: Seat | undefined;
  let last: Seat | undefined;
  for (let seat = first; seat; seat = seat.next) {
    effort.steps++;
    if (seat.row.pool.forgotten) continue;
    if (last) last.next = seat;
    else kept = seat;
    last = seat;
  }
  if (last) last.next = undefined;
  return kept;
}
