/**
 * Gives each row a column of its own at the least total cost, by the Hungarian method (H. W. Kuhn, The Hungarian method for the assignment problem, 1955) with
 * potentials, O(rows² × columns).
 * @param costs at least as many columns as rows, finite
 * @returns the column of each row
 */
export function cheapestAssignment(costs: readonly (readonly number[])[]): number[] {
  const columns = costs[0]?.length ?? 0;
  const holder = new Int32Array(columns + 1);
  const rowPrice = new Float64Array(costs.length + 1);
  const columnPrice = new Float64Array(columns + 1);
  for (let row = 1; row <= costs.length; row++) {
    const cameFrom = shortestPath(row, costs, holder, rowPrice, columnPrice);
    // Everybody along the path moves on by one.
    for (let column = cameFrom.end; column !== 0;) {
      const before = cameFrom.columns[column] ?? 0;
      holder[column] = holder[before] ?? 0;
      column = before;
    }
  }
  const chosen = costs.map(() => -1);
  for (let column = 1; column <= columns; column++) if (holder[column]) chosen[(holder[column] ?? 0) - 1] = column - 1;
  return chosen;
}

/** Rows and columns count from 1; column 0 is where the new row waits. */
function shortestPath(
  row: number,
  costs: readonly (readonly number[])[],
  holder: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): { readonly columns: Int32Array; readonly end: number } {
  const size = holder.length;
  const least = new Float64Array(size).fill(Infinity);
  const done = new Uint8Array(size);
  const columns = new Int32Array(size);
  holder[0] = row;
  let at = 0;
  do {
    done[at] = 1;
    const from = holder[at] ?? 0;
    let [step, next] = [Infinity, 0];
    for (let column = 1; column < size; column++) {
      if (done[column]) continue;
      const cost = (costs[from - 1]?.[column - 1] ?? 0) - (rowPrice[from] ?? 0) - (columnPrice[column] ?? 0);
      if (cost < (least[column] ?? 0)) {
        least[column] = cost;
        columns[column] = at;
      }
      if ((least[column] ?? 0) < step) [step, next] = [least[column] ?? 0, column];
    }
    for (let column = 0; column < size; column++)
      if (done[column]) {
        rowPrice[holder[column] ?? 0] = (rowPrice[holder[column] ?? 0] ?? 0) + step;
        columnPrice[column] = (columnPrice[column] ?? 0) - step;
      } else least[column] = (least[column] ?? 0) - step;
    at = next;
  } while (holder[at] !== 0);
  return { columns, end: at };
}
