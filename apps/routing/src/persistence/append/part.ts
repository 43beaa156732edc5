import type { StatementPart } from '@sambung/outbox';

/**
 * A part of the append: SQL that stands in its WITH clause. It takes its rows from a relation `own`, which has one row if the partition's
 * fence let the append pass and none if not.
 */
export type Part = (firstParameter: number) => StatementPart;

/** A part that inserts rows given as columns: one array a column, of the type it is named with. */
export function columns<Row>(
  rows: readonly Row[],
  shape: readonly (readonly [name: string, type: string, value: (row: Row) => unknown])[],
  sql: (source: string, names: string) => string,
): Part[] {
  if (rows.length === 0) return [];
  const names = shape.map(([name]) => name).join(', ');
  return [
    (first) => ({
      sql: sql(
        `unnest(${shape.map(([, type], index) => `$${first + index}::${type}[]`).join(', ')}) AS row (${names})`,
        names,
      ),
      parameters: shape.map(([, , value]) => rows.map(value)),
    }),
  ];
}
