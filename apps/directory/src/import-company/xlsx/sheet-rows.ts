import { importProblem } from '@sambung/contracts';
import type { RawCell } from './cell-value';
import { MOST_COLUMNS } from '../tables/table';
import { longer, readXml, type Attributes } from './read-xml';
import { RunsOfText } from './shared-strings';
import { WorkbookUnreadable } from './workbook-unreadable';

/** A row of a sheet as its XML has it. */
export interface RawRow {
  /** From 1, as Excel numbers them. */
  readonly number: number;
  readonly hidden: boolean;
  /** By the number of the column, from 0. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** Cells joined into one; rows from 1, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const MOST_MERGES = 10_000;
/** Excel's own limit; rows of nothing unpack from next to nothing. */
const MOST_ROWS = 1_048_576;

/** Reads a sheet row by row. Merges stand behind the rows in the file: `onMerge` is called when they come. Throws {@link WorkbookUnreadable}, also where there are more rows than `most`. */
export async function* sheetRows(
  bytes: AsyncIterable<Buffer>,
  onMerge?: (merge: Merge) => void,
  most = MOST_ROWS,
): AsyncGenerator<RawRow> {
  const sheet = new SheetListener(onMerge, most);
  for await (const _ of readXml(bytes, sheet)) yield* sheet.take();
}

class SheetListener {
  private ready: RawRow[] = [];
  private row = { number: 0, hidden: false, cells: new Map<number, RawCell>() };
  private cell = { column: -1, type: '', value: '', style: 0, isFormula: false };
  private readonly inlineText = new RunsOfText();
  private inValue = false;
  private merges = 0;

  private rows = 0;

  constructor(
    private readonly onMerge: ((merge: Merge) => void) | undefined,
    private readonly most: number,
  ) {}

  take(): RawRow[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'f') this.cell.isFormula = true;
    else if (name === 'v') this.inValue = true;
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
    this.inlineText.open(name);
  };

  readonly text = (piece: string): void => {
    if (this.inValue) this.cell.value = longer(this.cell.value, piece);
    else this.inlineText.add(piece);
  };

  readonly close = (name: string): void => {
    this.inlineText.close(name);
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.ready.push(this.row);
  };

  private beginRow({ r, hidden }: Attributes): void {
    if (++this.rows > this.most) throw new WorkbookUnreadable(importProblem('file.too-many-rows', { most: this.most }));
    const number = r === undefined ? this.row.number + 1 : Number(r);
    this.row = { number, hidden: /^(1|true)$/.test(hidden ?? ''), cells: new Map() };
    this.cell.column = -1;
  }

  private beginCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = r === undefined ? this.cell.column + 1 : columnOf(r);
    this.cell = { column, type: t, value: '', style: Number(s), isFormula: false };
    this.inlineText.begin();
  }

  private endCell(): void {
    const { column, ...cell } = this.cell;
    if (cell.type === 'inlineStr') cell.value = this.inlineText.value;
    // Columns behind are not looked at.
    if (column < MOST_COLUMNS && (cell.value !== '' || cell.isFormula)) this.row.cells.set(column, cell);
  }

  private merge(reference: string): void {
    const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
    if (!left || !right || ++this.merges > MOST_MERGES) return;
    this.onMerge?.({ left: columnOf(left), right: columnOf(right), top: Number(top), bottom: Number(bottom) });
  }
}

/** `C7` is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
