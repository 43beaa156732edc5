/** How many seats those pools may have between them in which somebody waits; one takes about 73 bytes. */
export interface Seating {
  readonly all: number;
  /** From how many on what a handoff asks for on top of its plan gets none any more: what plans ask for still does. */
  readonly own: number;
  /** A pool of no more people always has seats: they take no more than the handoff that waits for them. */
  readonly few: number;
}

/** Some 300 and 150 MB. */
export const SEATING: Seating = { all: 4_000_000, own: 2_000_000, few: 64 };

/** How many people a pool may have that gets seats while others have so many. */
export const roomFor = ({ all, own, few }: Seating, isOwn: boolean, held: number): number =>
  Math.max(few, (isOwn ? own : all) - held);
