/** How many people a queue needs, slot by slot of the horizon. Queues need people of their own: nobody serves two at once. */
export interface Queue {
  readonly key: string;
  /** Whole numbers, one for each slot. */
  readonly people: readonly number[];
}

/**
 * A bound on missing people: who can serve one of these queues (bits) must be as many as the queues need together.
 * By the theorem of Hall, in the form with a deficit (O. Ore, Graphs and matching theorems, Duke Mathematical Journal 22, 1955), the number of people missing, with
 * everybody put where they are needed most, is the largest shortfall of any set of queues. So cover is counted without deciding who serves which queue.
 */
export interface CoverLine {
  readonly queues: number;
  readonly people: readonly number[];
}

/** Sets of more queues than this are too many to look at: 2^n. */
export const MOST_QUEUES = 8;

/**
 * The bounds that can bind: of the sets of queues that the same people can serve, the largest needs most.
 * @param covers which queues the people can serve, as bits; each kind of person once is enough
 * @throws RangeError for more than {@link MOST_QUEUES}
 */
export function coverLines(queues: readonly Queue[], covers: Iterable<number>): CoverLine[] {
  if (queues.length > MOST_QUEUES) throw new RangeError(`At most ${MOST_QUEUES} queues can be covered together.`);
  const kinds = [...new Set(covers)];
  const widest = new Map<string, number>();
  for (let set = 1; set < 1 << queues.length; set++) {
    const who = kinds.map((kind) => ((kind & set) === 0 ? '0' : '1')).join('');
    // Sets of which the same people can serve any are served by them too when put together.
    widest.set(who, (widest.get(who) ?? 0) | set);
  }
  return [...new Set(widest.values())].map((set) => ({ queues: set, people: needed(queues, set) }));
}

function needed(queues: readonly Queue[], set: number): number[] {
  const chosen = queues.filter((_, queue) => (set & (1 << queue)) !== 0);
  return (chosen[0]?.people ?? []).map((_, slot) => chosen.reduce((sum, { people }) => sum + (people[slot] ?? 0), 0));
}
