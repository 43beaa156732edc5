import { importProblem, type ToldProblem } from '@sambung/contracts';
import { cellText } from '../tables/cell-text';
import type { IsHeader } from '../tables/open-table';
import type { RowSource, SourceRow } from '../tables/table';
import type { Problems } from '../problem-list';
import { valueOf, type Workbook } from './cell-value';
import { findHeader, type TopRow } from './find-header';
import { findSheet } from './find-sheet';
import { readNumberFormats } from './number-formats';
import { readSharedStrings } from './shared-strings';
import { sheetRows, type Merge, type RawRow } from './sheet-rows';
import { WorkbookUnreadable } from './workbook-unreadable';
import { ZipParts } from './zip-parts';

/** A header stands among the first rows of a sheet, behind titles at most. */
const LOOKED_AT = 30;

/**
 * A sheet of an `.xlsx` workbook (ISO/IEC 29500), read row by row: only its texts, which cells name by number, are in memory as a whole. It is gone
 * through once at the beginning, because joined cells of the header stand behind the rows; so a damaged one is refused before anything is done.
 */
export class XlsxRows implements RowSource {
  private constructor(
    private readonly file: string,
    readonly headers: readonly string[],
    private readonly behind: number,
    private readonly workbook: Workbook,
    private readonly bytes: () => AsyncIterable<Buffer>,
  ) {}

  /** Throws {@link WorkbookUnreadable}. */
  static async open(
    file: string,
    content: Buffer,
    { sheet, isHeader }: { readonly sheet?: string | undefined; readonly isHeader: IsHeader },
  ): Promise<XlsxRows> {
    const zip = await ZipParts.open(content);
    const { part, since1904, strings, styles } = await findSheet(zip, sheet);
    const there = (name: string | undefined): name is string => name !== undefined && zip.has(name);
    const workbook: Workbook = {
      since1904,
      strings: there(strings) ? await readSharedStrings(zip.read(strings)) : [],
      formats: there(styles) ? await readNumberFormats(zip.read(styles)) : [],
    };
    const { top, merges } = await survey(() => zip.read(part), workbook);
    const header = findHeader(top, merges, isHeader);
    if (!header) throw new WorkbookUnreadable(importProblem('file.no-header'));
    return new XlsxRows(file, header.headers, header.lastRow, workbook, () => zip.read(part));
  }

  async *rows(_: Problems, warnings: Problems): AsyncGenerator<SourceRow> {
    const hidden: number[] = [];
    for await (const row of sheetRows(this.bytes())) {
      if (row.number <= this.behind || row.cells.size === 0) continue;
      if (row.hidden) hidden.push(row.number);
      yield this.read(row);
    }
    if (hidden.length > 0) this.warnOfHidden(hidden, warnings);
  }

  private read({ number, cells }: RawRow): SourceRow {
    const texts: string[] = [];
    const faults = new Map<number, ToldProblem>();
    for (const [column, cell] of cells) {
      const { text, fault } = valueOf(cell, this.workbook);
      texts[column] = text;
      if (fault) faults.set(column, fault);
    }
    return faults.size > 0 ? { line: number, cells: texts, faults } : { line: number, cells: texts };
  }

  /** A filter hides rows from whoever sends the file; they are people nevertheless. */
  private warnOfHidden(lines: readonly number[], warnings: Problems): void {
    const [line = null] = lines;
    const told = importProblem('file.hidden-rows', { rows: lines.length });
    warnings.add({ file: this.file, line, column: null, value: null, ...told });
  }
}

async function survey(
  bytes: () => AsyncIterable<Buffer>,
  workbook: Workbook,
): Promise<{ top: TopRow[]; merges: Merge[] }> {
  const top: TopRow[] = [];
  const merges: Merge[] = [];
  for await (const { number, cells } of sheetRows(bytes(), (merge) => merges.push(merge))) {
    if (top.length === LOOKED_AT || cells.size === 0) continue;
    const texts: string[] = [];
    for (const [column, cell] of cells) texts[column] = cellText(valueOf(cell, workbook).text).replace(/\s+/g, ' ');
    top.push({ number, texts });
  }
  return { top, merges };
}
