import type { ImportUnderstanding } from '@sambung/contracts';

const UNUSED = '(not imported)';
const ASKED = '(see below)';

/** What each column was understood as, and why: a line each, in columns. */
export function columnLines(columns: ImportUnderstanding['columns']): string[] {
  const rows = [
    ['column', 'understood as', 'how surely', 'because'],
    ...columns.map(({ header, field, certainty, because }) => [
      header,
      field ?? (certainty === 'asked' ? ASKED : UNUSED),
      certainty === 'none' ? '' : certainty,
      because,
    ]),
  ];
  const widths = [0, 1, 2].map((index) => Math.max(...rows.map((row) => lengthOf(row[index] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - lengthOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** In characters as they stand side by side in a terminal, not in UTF-16 units. */
const lengthOf = (cell: string): number => Array.from(cell).length;
