import { firstMissing, spareFor, type Prices } from '../cover/prices';
import type { CoverLine } from '../cover/demand';
import { thereAt, type Presence } from '../cover/cover';
import type { Program } from './program';

/**
 * The rows that say how many are at work, and what it costs where they are too few. Presence is kept as a column a slot that follows from the one before it by who
 * comes and goes, so that every shift and break stands in two rows and not in one for each of its slots: the program stays sparse.
 */
export class CoverRows {
  private readonly needed: readonly number[];
  /** By what they can serve, then by slot: who comes (+1) and goes (−1). */
  private readonly moves = new Map<number, Map<number, [column: number, value: number][]>>();

  /** @param others who is at work anyway */
  constructor(
    private readonly program: Program,
    private readonly lines: readonly CoverLine[],
    private readonly slots: number,
    private readonly others: Presence,
  ) {
    this.needed = Array.from({ length: slots }, (_, slot) => slot).filter((slot) =>
      lines.some(({ people }) => (people[slot] ?? 0) > 0),
    );
  }

  /** As many as the column says are there from a slot on (`by` 1), or no longer (−1). */
  move(covers: number, slot: number, column: number, by: 1 | -1): void {
    if (slot >= this.slots) return;
    const moves = this.moves.get(covers) ?? new Map<number, [number, number][]>();
    this.moves.set(covers, moves);
    const at = Math.max(0, slot);
    const row = moves.get(at) ?? [];
    moves.set(at, row);
    row.push([column, by]);
  }

  /** Writes the rows; after the last move. */
  close(prices: Prices): void {
    const presence = new Map([...this.moves].map(([covers, moves]) => [covers, this.presenceOf(moves)]));
    for (const [at, slot] of this.needed.entries()) this.price(slot, at, presence, prices);
  }

  /** A column for each slot in which anybody is needed. */
  private presenceOf(moves: ReadonlyMap<number, [number, number][]>): number[] {
    let [before, done] = [-1, 0];
    return this.needed.map((slot) => {
      // Below 0 where it counts only who has a break of those who are there anyway.
      const column = this.program.column(0, Infinity, false, -Infinity);
      const terms: [number, number][] = [[column, 1]];
      if (before >= 0) terms.push([before, -1]);
      for (; done <= slot; done++) for (const [each, by] of moves.get(done) ?? []) terms.push([each, -by]);
      this.program.row(0, 0, terms);
      before = column;
      return column;
    });
  }

  private price(slot: number, at: number, presence: ReadonlyMap<number, number[]>, prices: Prices): void {
    const needed = Math.max(...this.lines.map(({ people }) => people[slot] ?? 0));
    const unspared = this.program.column(prices.spare);
    const missing = this.program.column(prices.missing, firstMissing(needed));
    const more = this.program.column(prices.missingMore, Math.max(0, needed - 1 - firstMissing(needed)));
    const nobody = this.program.column(prices.nobody);
    for (const { queues, people } of this.lines) {
      const need = people[slot] ?? 0;
      if (need === 0) continue;
      const there = [...presence].flatMap(([covers, columns]) =>
        (covers & queues) === 0 ? [] : [[columns[at] ?? 0, 1] as const],
      );
      const others = thereAt(slot, queues, this.others);
      this.program.row(need - others, Infinity, [...there, [missing, 1], [more, 1], [nobody, 1]]);
      this.program.row(need + spareFor(need) - others, Infinity, [...there, [unspared, 1]]);
    }
  }
}
