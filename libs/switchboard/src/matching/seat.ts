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

/** The same without those in forgotten pools. */
export function withoutForgotten(first: Seat | undefined): Seat | undefined {
  let seat = first;
  while (seat?.row.pool.forgotten) seat = seat.next;
  if (seat) seat.next = withoutForgotten(seat.next);
  return seat;
}
