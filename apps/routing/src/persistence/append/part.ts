import type { StatementPart } from '@sambung/outbox';

/**
 * A part of the append: SQL that stands in its WITH clause. It takes its rows from a relation `own`, which has one row if the partition's
 * fence let the append pass and none if not.
 */
export type Part = (firstParameter: number) => StatementPart;

type Column<Row> = readonly [name: string, type: string, value: (row: Row) => unknown];

/**
 * A part that takes its rows from one JSON parameter: a batch is one `JSON.stringify`, where arrays of a driver would be escaped character
 * by character. Columns of the type json are given as objects. No rows, no part.
 */
export function rowsInto<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sql: (source: string, names: string) => string,
): Part[] {
  if (rows.length === 0) return [];
  const names = columns.map(([name]) => name).join(', ');
  const shape = columns.map(([name, type]) => `${name} ${type}`).join(', ');
  return [
    (parameter) => ({
      sql: sql(`json_to_recordset($${parameter}::json) AS row (${shape})`, names),
      parameters: [
        JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([name, , value]) => [name, value(row)])))),
      ],
    }),
  ];
}
