import { printable, type ToldProblem } from '@sambung/contracts';
import type { Problems } from '../problem-list';
import { cellFault, cellText } from './cell-text';

/** Nobody knows so much of a person; a crafted file would make every row tens of thousands wide. */
export const MOST_COLUMNS = 1_000;

/** A row as its file has it: texts by the number of the column (from 0). Columns that are not there are empty. */
export interface SourceRow {
  /** Where it begins: the line of a CSV file, the row of a sheet, from 1. */
  readonly line: number;
  readonly cells: readonly (string | undefined)[];
  /** Cells whose value was lost before they came to us: an error of a formula, digits that Excel dropped. */
  readonly faults?: ReadonlyMap<number, ToldProblem>;
}

/** A file of one kind, opened: it knows its header, and reads its rows one at a time. */
export interface RowSource {
  /** By the number of the column; empty where a column has none. */
  readonly headers: readonly string[];
  /** What cannot be read is a problem with its line; the rest is read on. May be read more than once. */
  rows(problems: Problems, warnings: Problems): AsyncGenerator<SourceRow>;
}

/** One row: its cells by header, and the line where it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A table of a file, whatever its kind. Faults of cells are reported in the columns that somebody reads, and in no others. */
export class Table {
  private readonly columns: readonly (readonly [index: number, header: string])[];
  private readonly watched = new Set<string>();

  constructor(
    readonly file: string,
    private readonly source: RowSource,
  ) {
    this.columns = source.headers.flatMap((header, index) =>
      header === '' ? [] : [[index, printable(header)] as const],
    );
  }

  get headers(): readonly string[] {
    return this.columns.map(([, header]) => header);
  }

  /** The mapping reads these columns. */
  watch(columns: Iterable<string>): void {
    for (const column of columns) this.watched.add(column);
  }

  /** The rows that hold anything, one at a time, so that a large file is never in memory as rows. */
  async *rows(problems: Problems, warnings: Problems): AsyncGenerator<TableRow> {
    for await (const row of this.source.rows(problems, warnings)) {
      const cells = new Map<string, string>();
      let isEmpty = true;
      for (const [index, header] of this.columns) {
        const raw = row.cells[index] ?? '';
        if (raw !== '') isEmpty = false;
        // What is a fault of the cell stands there by its number: the database keeps no U+0000, and the report tells of it.
        cells.set(header, raw === '' ? '' : printable(cellText(raw)));
        if (this.watched.has(header)) this.report(row, index, header, problems);
      }
      if (!isEmpty) yield { line: row.line, cells };
    }
  }

  private report({ line, cells, faults }: SourceRow, index: number, header: string, problems: Problems): void {
    const value = cells[index] ?? '';
    const fault = faults?.get(index) ?? cellFault(value);
    if (fault) problems.add({ file: this.file, line, column: header, value: printable(value), ...fault });
  }
}
