import { importProblem, type Join } from '@sambung/contracts';
import type { Table, TableRow } from './tables/table';
import type { ProblemList } from './problem-list';
import type { CellOf } from './rule';
import type { SignOfLife } from './sign-of-life';

/** A row with the rows of other files that belong to it. */
export interface JoinedRow {
  readonly file: string;
  readonly line: number;
  readonly cellOf: CellOf;
}

/** What was sent, opened, and where faults in it go. */
interface OpenedFiles {
  readonly tables: ReadonlyMap<string, Table>;
  readonly problems: ProblemList;
  readonly warnings: ProblemList;
  readonly signOfLife: SignOfLife;
}

interface LoadedJoin {
  readonly alias: string;
  readonly join: Join;
  readonly rows: ReadonlyMap<string, TableRow['cells']>;
}

/** The rows of a table, each with its joined ones. A value that the other file does not have is a problem of the row, unless the join is optional. */
export async function* joinedRows(
  table: Table,
  joins: Readonly<Record<string, Join>>,
  files: OpenedFiles,
): AsyncGenerator<JoinedRow> {
  const { problems, warnings, signOfLife } = files;
  const loaded = await loadJoins(joins, files);
  for await (const { line, cells } of table.rows(problems, warnings)) {
    if (signOfLife.isDue()) await signOfLife.give();
    const found = new Map<string, TableRow['cells']>();
    const cellOf: CellOf = (column) => cells.get(column) ?? joinedCell(found, column);
    for (const { alias, join, rows } of loaded) {
      const value = cellOf(join.on);
      const other = rows.get(value);
      if (other) found.set(alias, other);
      else if (value !== '' && !join.optional) {
        const told = importProblem('join.no-row', { table: join.file, key: join.key });
        problems.add({ file: table.file, line, column: join.on, value, ...told });
      }
    }
    yield { file: table.file, line, cellOf };
  }
}

function joinedCell(found: ReadonlyMap<string, TableRow['cells']>, column: string): string {
  const dot = column.indexOf('.');
  return dot < 0 ? '' : (found.get(column.slice(0, dot))?.get(column.slice(dot + 1)) ?? '');
}

async function loadJoins(joins: Readonly<Record<string, Join>>, files: OpenedFiles): Promise<LoadedJoin[]> {
  const loaded: LoadedJoin[] = [];
  for (const [alias, join] of Object.entries(joins)) {
    const table = files.tables.get(join.file);
    loaded.push({ alias, join, rows: table ? await byKey(table, join.key, files) : new Map<string, never>() });
  }
  return loaded;
}

async function byKey(
  table: Table,
  key: string,
  { problems, warnings, signOfLife }: OpenedFiles,
): Promise<Map<string, TableRow['cells']>> {
  const rows = new Map<string, TableRow['cells']>();
  for await (const { line, cells } of table.rows(problems, warnings)) {
    if (signOfLife.isDue()) await signOfLife.give();
    const value = cells.get(key) ?? '';
    if (rows.has(value)) problems.add({ file: table.file, line, column: key, value, ...importProblem('join.twice') });
    rows.set(value, cells);
  }
  return rows;
}
