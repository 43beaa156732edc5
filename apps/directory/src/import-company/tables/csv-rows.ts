import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { parse, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { importProblem, type ToldProblem } from '@sambung/contracts';
import type { Problems } from '../problem-list';
import { findHeader, type FoundHeader } from '../xlsx/find-header';
import type { IsHeader } from './open-table';
import { MOST_COLUMNS, type RowSource, type SourceRow } from './table';

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const HEADER_BYTES = 64 * 1024;
/** Titles, dates and Excel's own `sep=;` stand above the header; more of them than this do not. */
const MOST_ABOVE = 20;
/** At most some hundred rows: a stream that holds thousands takes long for each. */
const PIECE_BYTES = 2 * 1024;
/** Nobody knows a megabyte of one person: it is another kind of file, or a quote that is never closed, and takes minutes to find no second row in. */
const MOST_BYTES_OF_A_ROW = 1024 * 1024;
/** As many as a sheet of Excel has. */
const MOST_ROWS = 1_048_576;

/** What is not there: of a file whose header is its first line. */
const NOTHING: IsHeader = () => false;

interface HowToRead {
  readonly isHeader?: IsHeader;
  /** Of more rows than these, good and bad ones, the rest is not read, which is a problem. */
  readonly mostRows?: number;
}

/** A CSV file whose header was read: comma, semicolon or tab (whichever the first line with one has most of), UTF-8 with or without a byte-order mark. */
export class CsvRows implements RowSource {
  /** A stray quote takes whatever comes after it for one cell, perhaps to the end of the file: how many rows are lost in it nobody knows. */
  private lost = false;
  private refused = 0;
  private isEndless = false;

  private constructor(
    private readonly file: string,
    private readonly header: FoundHeader,
    private readonly content: Buffer,
    private readonly options: Options,
    private readonly mostRows: number,
  ) {}

  get headers(): readonly string[] {
    return this.header.headers;
  }

  /** Undefined, with a problem in the list, if it has no usable header: the row with most of the headers that are looked for, as in a workbook. */
  static open(
    file: string,
    content: Buffer,
    problems: Problems,
    { isHeader = NOTHING, mostRows = MOST_ROWS }: HowToRead = {},
  ): CsvRows | undefined {
    const at = (line: number, told: ToldProblem): void => {
      problems.add({ file, line, column: null, value: null, ...told });
    };
    if (!isUtf8(content)) {
      at(firstLineNotUtf8(content), importProblem('file.not-utf8'));
      return undefined;
    }
    const options: Options = {
      bom: true,
      delimiter: delimiterOf(content),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    };
    const header = headerOf(content, options, isHeader);
    const columns = header?.headers.length ?? 0;
    if (header && columns > MOST_COLUMNS) {
      at(header.lastRow, importProblem('file.too-many-columns', { columns, most: MOST_COLUMNS }));
      return undefined;
    }
    if (header) return new CsvRows(file, header, content, options, mostRows);
    at(1, importProblem('file.no-header'));
    return undefined;
  }

  /** Whether some of what was read so far may hold rows that nobody has seen: the rest is not all there is. */
  get hasLostRows(): boolean {
    return this.lost;
  }

  /** Rows read so far that could not be given out. */
  get refusedRows(): number {
    return this.refused;
  }

  async *rows(problems: Problems): AsyncGenerator<SourceRow> {
    let seen = 0;
    const isTooMuch = (): boolean => seen > this.mostRows || this.isEndless;
    const tell = (line: number | null, told: ToldProblem): void => {
      problems.add({ file: this.file, line, column: null, value: null, ...told });
    };
    const parser = Readable.from(pieces(this.content, isTooMuch)).pipe(
      parse({
        ...this.options,
        info: true,
        from: this.header.lastRow + 1,
        max_record_size: MOST_BYTES_OF_A_ROW,
        skip_records_with_error: true,
        on_skip: (error) => {
          if (isTooMuch()) return;
          seen += 1;
          this.lost = true;
          this.refused += 1;
          this.isEndless = error?.code === 'CSV_MAX_RECORD_SIZE';
          const line = (error as { lines?: number } | undefined)?.lines ?? 1;
          if (this.isEndless) tell(line, importProblem('row.endless'));
          else if (!isTooMuch()) tell(line, importProblem('row.quotes'));
        },
      }),
    );
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      seen += 1;
      const line = info.lines - newlinesIn(record);
      if (isTooMuch()) break;
      if (record.length === this.headers.length) yield { line, cells: record };
      else {
        this.refused += 1;
        tell(line, importProblem('row.length', { cells: record.length, columns: this.headers.length }));
      }
    }
    if (seen > this.mostRows) tell(null, importProblem('file.too-many-rows', { most: this.mostRows }));
  }
}

/**
 * A parser that is given everything at once makes all rows at once. Between two pieces everybody else has their turn: streams go on in
 * ticks, and as long as there is a next tick no request, no answer of the database and no timer gets in.
 */
async function* pieces(content: Buffer, isEnough: () => boolean): AsyncGenerator<Buffer> {
  for (let begin = 0; begin < content.length && !isEnough(); begin += PIECE_BYTES) {
    await new Promise(setImmediate);
    yield content.subarray(begin, begin + PIECE_BYTES);
  }
}

/** A cell with quoted newlines makes its record end lines after it began. In millions of cells nobody looks for them. */
function newlinesIn(record: readonly string[]): number {
  if (record.length > MOST_COLUMNS) return 0;
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** Among the first rows, of which no more may be read than can be: the header is one of them, and what is wrong below it is told row by row. */
function headerOf(content: Buffer, options: Options, isHeader: IsHeader): FoundHeader | undefined {
  const rows =
    beginningOf(content, { ...options, to: MOST_ABOVE }) ?? beginningOf(content, { ...options, to: 1 }) ?? [];
  return findHeader(
    rows.map((texts, index) => ({ number: index + 1, texts })),
    [],
    isHeader,
  );
}

function beginningOf(content: Buffer, options: Options): string[][] | undefined {
  try {
    const rows: string[][] = parseAtOnce(content.subarray(0, HEADER_BYTES), options);
    return rows;
  } catch {
    return undefined;
  }
}

function firstLineNotUtf8(content: Buffer): number {
  let line = 1;
  for (let begin = 0; begin < content.length; line++) {
    const newline = content.indexOf(0x0a, begin);
    const end = newline < 0 ? content.length : newline + 1;
    if (!isUtf8(content.subarray(begin, end))) return line;
    begin = end;
  }
  return line;
}

/** A title has none, and `sep=;` says which. */
function delimiterOf(content: Buffer): string {
  const lines = content.subarray(0, HEADER_BYTES).toString('utf8').split(/\r?\n/, MOST_ABOVE);
  const first = lines.find((line) => /[,;\t]/.test(line)) ?? '';
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
