import type { RotaDemandProblem } from '@sambung/contracts';
import { SLOT_MINUTES, type PastContact } from '@sambung/rota';
import { DateTime } from 'luxon';
import { CellUnusable, momentIn, secondsIn, yesIn } from '../domain/rota/contact-cells';
import { ProblemList } from '../import-company/problem-list';
import { CsvRows } from '../import-company/tables/csv-rows';
import type { SourceRow } from '../import-company/tables/table';

const FILE = 'csv';
/** Good ones and refused ones. */
const MOST_LINES = 200_000;

/** How columns may be called: in English, Indonesian, and as `GET /v1/reports/contacts` has them. Only letters count. */
const HEADERS = {
  arrived: [
    'arrived',
    'arrivedat',
    'arrival',
    'arrivaltime',
    'time',
    'start',
    'waktu',
    'waktudatang',
    'datang',
    'tiba',
  ],
  reason: ['reason', 'reasonkey', 'duty', 'queue', 'alasan', 'tugas', 'antrean'],
  handled: ['handleseconds', 'handletime', 'handlingseconds', 'handlingtime', 'duration', 'aht', 'lama', 'durasi'],
  waited: ['waitedseconds', 'waited', 'waitseconds', 'waittime', 'wait', 'tunggu', 'lamatunggu', 'menunggu'],
  abandoned: ['abandoned', 'gaveup', 'hungup', 'putus', 'menyerah', 'ditinggalkan'],
} as const;
type Column = keyof typeof HEADERS;

type WhatIsWrong = Pick<RotaDemandProblem, 'problem' | 'remedy'>;

/** A contact of the file, with what it was about. */
export interface ReadContact extends PastContact {
  readonly reason: string | null;
}

export interface ReadContacts {
  readonly contacts: readonly ReadContact[];
  readonly problems: ProblemList<WhatIsWrong>;
  /** Lines that were refused. */
  readonly refused: number;
  /** The others are not all that the file holds: it has no header that is understood, is too long, or a quote has swallowed lines. */
  readonly isCut: boolean;
}

/** The contacts of a CSV, read in pieces, so that others are answered meanwhile. What cannot be understood is a problem with its line. */
export async function readContacts(csv: string, timeZone: string, now: number): Promise<ReadContacts> {
  const problems = new ProblemList<WhatIsWrong>();
  const contacts: ReadContact[] = [];
  const refuse = (line: number, column: string | null, value: string | null, problem: string, remedy: string): void => {
    problems.add({ file: FILE, line, column, value, problem, remedy });
  };
  const table = CsvRows.open(FILE, Buffer.from(csv), problems, { mostRows: MOST_LINES });
  const columns = columnsOf(table?.headers ?? []);
  if (!table || columns.arrived === undefined || columns.handled === undefined) {
    if (table)
      refuse(
        1,
        null,
        table.headers.join(', '),
        'it has no column for when contacts came, or none for how long they took',
        'name them arrived and handle_seconds in the first line',
      );
    return { contacts, problems, refused: 0, isCut: true };
  }
  let seen = 0;
  for await (const row of table.rows(problems)) {
    seen += 1;
    const read = contactOf(row, { columns, headers: table.headers, timeZone, now }, refuse);
    if (read) contacts.push(read);
  }
  const refused = seen - contacts.length + table.refusedRows;
  return { contacts, problems, refused, isCut: table.hasLostRows };
}

type Refuse = (line: number, column: string | null, value: string | null, problem: string, remedy: string) => void;

interface FileRead {
  readonly columns: Partial<Record<Column, number>>;
  readonly headers: readonly string[];
  readonly timeZone: string;
  readonly now: number;
}

function contactOf(
  { line, cells }: SourceRow,
  { columns, headers, timeZone, now }: FileRead,
  refuse: Refuse,
): ReadContact | undefined {
  const cell = (column: Column): string => cells[columns[column] ?? -1] ?? '';
  // As the file itself calls it.
  const nameOf = (column: Column): string => headers[columns[column] ?? -1] ?? column;
  let isUsable = true;
  const read = <Value>(column: Column, understand: (text: string) => Value): Value | undefined => {
    try {
      return understand(cell(column));
    } catch (error) {
      if (!(error instanceof CellUnusable)) throw error;
      refuse(line, nameOf(column), cell(column), error.message, error.remedy);
      isUsable = false;
      return undefined;
    }
  };
  const at = read('arrived', (text) => momentIn(text, timeZone));
  const [handled, waited] = [read('handled', secondsIn), read('waited', secondsIn)];
  const abandoned = read('abandoned', yesIn) ?? false;
  if (at && at.toMillis() > now) {
    refuse(line, nameOf('arrived'), cell('arrived'), 'it has not come yet', 'check the day and the time zone');
    isUsable = false;
  }
  if (!isUsable || !at) return undefined;
  return {
    date: at.toISODate() ?? '',
    quarter: Math.floor((at.hour * 60 + at.minute) / SLOT_MINUTES),
    handleSeconds: abandoned ? null : (handled ?? null),
    ...{ waitedSeconds: waited ?? null, abandoned, reason: cell('reason').trim() || null },
  };
}

/** The first column of each meaning. */
function columnsOf(headers: readonly string[]): Partial<Record<Column, number>> {
  const letters = headers.map((header) => header.toLowerCase().replace(/[^a-z]/g, ''));
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(HEADERS) as Column[]) {
    const at = letters.findIndex((header) => (HEADERS[column] as readonly string[]).includes(header));
    if (at >= 0) found[column] = at;
  }
  return found;
}

/** All days from one to another, both included. */
export function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = DateTime.fromISO(from, { zone: 'utc' }); (day.toISODate() ?? '') <= until; day = day.plus({ days: 1 }))
    days.push(day.toISODate() ?? '');
  return days;
}
