import type { IsHeader } from '../tables/open-table';
import type { Merge } from './sheet-rows';

export interface TopRow {
  /** From 1. */
  readonly number: number;
  /** By the number of the column, from 0. */
  readonly texts: readonly (string | undefined)[];
}

export interface FoundHeader {
  readonly headers: string[];
  /** The last row of the header: people begin behind it. */
  readonly lastRow: number;
}

/**
 * The header among the first rows of a sheet: the row with most of the headers that are looked for; if none is there, the first with at least two
 * texts (titles and dates of reports stand alone above a table). A header whose cells are joined over several columns has a second row with
 * the names of each: `Nama` over `Depan` and `Belakang` is `Nama Depan` and `Nama Belakang`. Undefined: there is none.
 */
export function findHeader(
  rows: readonly TopRow[],
  merges: readonly Merge[],
  isHeader: IsHeader,
): FoundHeader | undefined {
  const index = rowOfHeader(rows, merges, isHeader);
  const top = rows[index];
  if (!top) return undefined;
  const below = rows[index + 1];
  const across = merges.filter(
    (merge) => merge.top === top.number && merge.bottom === top.number && merge.right > merge.left,
  );
  if (!below || !hasSecondRow(below, across)) return { headers: textsOf(top), lastRow: top.number };
  const headers = textsOf(top, below).map((_, column) => {
    const over = across.find(({ left, right }) => left <= column && column <= right);
    const first = top.texts[over?.left ?? column] ?? '';
    return over ? `${first} ${below.texts[column] ?? ''}`.trim() : first || (below.texts[column] ?? '');
  });
  return { headers, lastRow: below.number };
}

function rowOfHeader(rows: readonly TopRow[], merges: readonly Merge[], isHeader: IsHeader): number {
  const found = rows.map((row) => filled(row).filter((text) => isHeader(text)).length);
  // A first row of joined cells has few of the names; they stand in the row below it.
  const most = Math.max(0, ...found);
  const index = most > 0 ? found.indexOf(most) : rows.findIndex((row) => filled(row).length > 1);
  const above = rows[index - 1];
  const current = rows[index];
  const isSecond =
    above !== undefined &&
    current !== undefined &&
    above.number === current.number - 1 &&
    filled(above).length > 1 &&
    hasSecondRow(
      current,
      merges.filter((merge) => merge.top === above.number && merge.bottom === above.number && merge.right > merge.left),
    );
  if (isSecond) return index - 1;
  return index < 0 ? rows.findIndex((row) => filled(row).length > 0) : index;
}

/** Each of the joined cells has at least two names below it, and nothing but them stands in that row. */
function hasSecondRow({ texts }: TopRow, across: readonly Merge[]): boolean {
  const isBelow = (column: number): boolean => across.some(({ left, right }) => left <= column && column <= right);
  return across.length > 0 && texts.every((text, column) => (text ?? '') === '' || isBelow(column));
}

const filled = ({ texts }: TopRow): string[] => texts.flatMap((text) => ((text ?? '') === '' ? [] : [text ?? '']));

function textsOf(...rows: readonly TopRow[]): string[] {
  const width = Math.max(...rows.map(({ texts }) => texts.length));
  return Array.from({ length: width }, (_, column) => rows[0]?.texts[column] ?? '');
}
