/**
 * The cheapest assignment of rows to columns, each to one at most: shortest augmenting paths with potentials (H. W. Kuhn, The Hungarian method for the assignment
 * problem, 1955; R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, 1987, section 2). Rows come
 * in by turns, and whoever is in stays in: a row is left out only when all columns that it could have are needed for rows before it, and of all ways to serve the
 * others the cheapest is taken. `Infinity` where a row cannot have a column. O(rows² × columns); of equals the lower column.
 * @returns the column of each row; undefined where it is left out
 */
export function assign(costs: readonly (readonly number[])[], columns: number): (number | undefined)[] {
  const state = new Potentials(costs, columns);
  for (const row of costs.keys()) state.takeIn(row);
  const assigned = new Array<number | undefined>(costs.length).fill(undefined);
  for (const [column, row] of state.rowOf.entries()) if (row !== undefined) assigned[row] = column;
  return assigned;
}

/** What a search for one more row knows of a column. */
interface Reached {
  readonly distance: number;
  /** The column before it on the path; undefined for the first. */
  readonly from: number | undefined;
}

class Potentials {
  /** Which row has a column. */
  readonly rowOf: (number | undefined)[];
  private readonly ofRow: number[];
  private readonly ofColumn: number[];

  constructor(
    private readonly costs: readonly (readonly number[])[],
    private readonly columns: number,
  ) {
    this.rowOf = new Array<number | undefined>(columns).fill(undefined);
    this.ofRow = new Array<number>(costs.length).fill(0);
    this.ofColumn = new Array<number>(columns).fill(0);
  }

  takeIn(row: number): void {
    const reached: (Reached | undefined)[] = new Array<Reached | undefined>(this.columns).fill(undefined);
    const settled = new Set<number>();
    this.reachFrom(row, undefined, 0, reached, settled);
    for (let column = nearest(reached, settled); column !== undefined; column = nearest(reached, settled)) {
      const distance = reached[column]?.distance ?? 0;
      const holder = this.rowOf[column];
      if (holder === undefined) {
        this.reprice(row, distance, reached, settled);
        this.shift(row, column, reached);
        return;
      }
      settled.add(column);
      this.reachFrom(holder, column, distance, reached, settled);
    }
  }

  /** Shortens the way to all columns that a row could have. */
  private reachFrom(
    row: number,
    from: number | undefined,
    before: number,
    reached: (Reached | undefined)[],
    settled: ReadonlySet<number>,
  ): void {
    for (let column = 0; column < this.columns; column++) {
      const cost = this.costs[row]?.[column] ?? Infinity;
      if (cost === Infinity || settled.has(column)) continue;
      const distance = before + cost - (this.ofRow[row] ?? 0) - (this.ofColumn[column] ?? 0);
      if (distance < (reached[column]?.distance ?? Infinity)) reached[column] = { distance, from };
    }
  }

  /** So that what is assigned costs nothing more and nothing else less. */
  private reprice(row: number, end: number, reached: readonly (Reached | undefined)[], settled: Set<number>): void {
    this.ofRow[row] = (this.ofRow[row] ?? 0) + end;
    for (const column of settled) {
      const by = end - (reached[column]?.distance ?? 0);
      const holder = this.rowOf[column];
      this.ofColumn[column] = (this.ofColumn[column] ?? 0) - by;
      if (holder !== undefined) this.ofRow[holder] = (this.ofRow[holder] ?? 0) + by;
    }
  }

  /** Everybody on the path goes one on. */
  private shift(row: number, end: number, reached: readonly (Reached | undefined)[]): void {
    let column: number | undefined = end;
    while (column !== undefined) {
      const from: number | undefined = reached[column]?.from;
      this.rowOf[column] = from === undefined ? row : this.rowOf[from];
      column = from;
    }
  }
}

function nearest(reached: readonly (Reached | undefined)[], settled: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const [column, way] of reached.entries()) {
    if (!way || settled.has(column) || way.distance >= least) continue;
    best = column;
    least = way.distance;
  }
  return best;
}
