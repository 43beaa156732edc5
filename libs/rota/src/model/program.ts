import type { ModelData } from 'highs';

/** A linear program with whole-numbered columns, put together piece by piece: minimise the cost, every row between its bounds. */
export class Program {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: boolean[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  /** A column from `least` to `most`. Returns its number. */
  column(cost: number, most = Infinity, whole = false, least = 0): number {
    this.cost.push(cost);
    this.lower.push(least);
    this.upper.push(most);
    this.whole.push(whole);
    return this.cost.length - 1;
  }

  /** Σ value × column lies between `least` and `most`. */
  row(least: number, most: number, terms: Iterable<readonly [column: number, value: number]>): void {
    const merged = new Map<number, number>();
    for (const [column, value] of terms) merged.set(column, (merged.get(column) ?? 0) + value);
    for (const [column, value] of merged) {
      if (value === 0) continue;
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(least);
    this.rowUpper.push(most);
  }

  get size(): { readonly columns: number; readonly rows: number } {
    return { columns: this.cost.length, rows: this.rowLower.length };
  }

  /** @param relaxed without asking for whole numbers */
  data(relaxed = false): ModelData {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    return {
      ...{ numCols, numRows, colCost: this.cost, colLower: this.lower, colUpper: this.upper },
      ...{ rowLower: this.rowLower, rowUpper: this.rowUpper },
      matrix: { format: 'csr', numRows, numCols, starts: this.starts, indices: this.indices, values: this.values },
      ...(!relaxed && { integrality: this.whole.map((each) => (each ? 1 : 0)) }),
    };
  }
}
