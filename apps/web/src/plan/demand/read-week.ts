import { emptyWeek, fill, MOST_PEOPLE, QUARTER, QUARTERS, type Week } from './week';

/** Why a cell cannot be taken; `line` from 1, as a spreadsheet counts. */
export interface RowProblem {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly why: 'header' | 'time' | 'order' | 'people' | 'nothing';
}

export interface ReadWeek {
  readonly week: Week;
  readonly problems: readonly RowProblem[];
}

/** By three letters, in both languages; Monday first. */
const WEEKDAYS = [
  ['sen', 'mon'],
  ['sel', 'tue'],
  ['rab', 'wed'],
  ['kam', 'thu'],
  ['jum', 'fri'],
  ['sab', 'sat'],
  ['min', 'sun', 'aha'],
];

interface Row {
  readonly line: number;
  readonly quarter: number;
  readonly cells: readonly string[];
}

/**
 * A table of a spreadsheet, copied or as CSV: a line with the weekdays, then a line for each time of day. A line holds for as long as the shortest step between two of them:
 * hours make hours. What cannot be understood is a problem, and then nothing should be taken.
 */
export function readWeek(text: string): ReadWeek {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const head = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const first = lines[head] ?? '';
  const separator = separatorOf(first);
  const headers = cellsOf(first, separator);
  const columns = headers.map((header, at) => (at === 0 ? -1 : weekdayOf(header)));
  const week = emptyWeek();
  if (!columns.some((day) => day >= 0))
    return { week, problems: [{ line: head + 1, column: '', value: first.slice(0, 60), why: 'header' }] };
  const problems: RowProblem[] = [];
  const rows = rowsOf({ lines: lines.slice(head + 1), first: head + 2, separator, column: headers[0] ?? '' }, problems);
  const step = stepOf(rows);
  for (const { line, quarter, cells } of rows)
    for (const [at, day] of columns.entries()) {
      if (day < 0) continue;
      const value = cells[at] ?? '';
      const people = peopleIn(value);
      if (people === undefined) problems.push({ line, column: headers[at] ?? '', value, why: 'people' });
      else fill(week[day] ?? [], quarter, Math.min(QUARTERS, quarter + step), people);
    }
  if (rows.length === 0 && problems.length === 0)
    problems.push({ line: head + 1, column: '', value: '', why: 'nothing' });
  return { week, problems: problems.sort((one, other) => one.line - other.line) };
}

interface Body {
  readonly lines: readonly string[];
  /** The number of the first. */
  readonly first: number;
  readonly separator: string;
  /** How the file calls its times. */
  readonly column: string;
}

function rowsOf({ lines, first, separator, column }: Body, problems: RowProblem[]): Row[] {
  const rows: Row[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = first + at;
    const cells = cellsOf(text, separator);
    const value = cells[0] ?? '';
    const quarter = quarterIn(value);
    if (quarter === undefined) problems.push({ line, column, value, why: 'time' });
    else if (quarter <= (rows.at(-1)?.quarter ?? -1)) problems.push({ line, column, value, why: 'order' });
    else rows.push({ line, quarter, cells });
  }
  return rows;
}

/** How long a line holds, in quarters of an hour; a single line holds for one. */
function stepOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).map(({ quarter }, at) => quarter - (rows[at]?.quarter ?? 0));
  return steps.length > 0 ? Math.min(...steps) : 1;
}

const separatorOf = (line: string): string => ['\t', ';', ','].find((separator) => line.includes(separator)) ?? '\t';

/** Quotes around a cell are the spreadsheet's. */
const cellsOf = (line: string, separator: string): string[] =>
  line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

const weekdayOf = (header: string): number =>
  WEEKDAYS.findIndex((names) => names.includes(header.toLowerCase().slice(0, 3)));

/** `8:15`, `08.15`, `8:15–8:30`: the quarter in which it begins. */
function quarterIn(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?::00)?(?:\s*[-–].*)?$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute < QUARTERS * QUARTER && minute % QUARTER === 0 && Number(minutes) < 60 ? minute / QUARTER : undefined;
}

/** Empty: nobody. */
export function peopleIn(text: string): number | undefined {
  const people = Number(text.trim());
  return Number.isInteger(people) && people >= 0 && people <= MOST_PEOPLE ? people : undefined;
}
