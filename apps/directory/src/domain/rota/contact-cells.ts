import { DateTime } from 'luxon';

/** A cell that cannot be understood: what is wrong, and how it is mended. */
export class CellUnusable extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

const LONGEST_SECONDS = 28_800;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;
const INDONESIAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ T](\d{1,2})[:.](\d\d)([:.]\d\d)?$/;

/** When a contact came: with an offset, or by the clock on the wall of the zone. Throws CellUnusable. */
export function momentIn(cell: string, timeZone: string): DateTime {
  const at = parsed(cell.trim(), timeZone);
  if (at?.isValid) return at;
  throw new CellUnusable(
    'this is no time',
    'write it as 2026-11-02 09:13, 2026-11-02T09:13:00+07:00 or 02/11/2026 09:13',
  );
}

function parsed(cell: string, zone: string): DateTime | undefined {
  // With an offset the moment is said; without one, what the clock on the wall says.
  if (ISO.test(cell)) return DateTime.fromISO(cell.replace(' ', 'T').toUpperCase(), { zone });
  const [, day, month, year, hour, minute] = INDONESIAN.exec(cell) ?? [];
  if (day === undefined) return undefined;
  const numbers = { day, month, year, hour, minute };
  return DateTime.fromObject(Object.fromEntries(Object.entries(numbers).map(([unit, text]) => [unit, Number(text)])), {
    zone,
  });
}

/** Seconds, or a length as mm:ss or hh:mm:ss; null for an empty cell. Throws CellUnusable. */
export function secondsIn(cell: string): number | null {
  const text = cell.trim();
  if (text === '') return null;
  const parts = text.split(':');
  const seconds = /^\d+(:[0-5]?\d){1,2}$/.test(text)
    ? parts.reduce((sum, part) => sum * 60 + Number(part), 0)
    : /^\d+([.,]\d+)?$/.test(text)
      ? Number(text.replace(',', '.'))
      : Number.NaN;
  if (seconds <= LONGEST_SECONDS) return seconds;
  throw new CellUnusable(
    Number.isNaN(seconds) ? 'this is no length of time' : 'this is longer than eight hours',
    'write seconds, as in 245, or mm:ss; leave the cell empty where it is not known',
  );
}

const YES = new Set(['yes', 'y', 'true', '1', 'ya', 'x', 'abandoned', 'putus']);
const NO = new Set(['', 'no', 'n', 'false', '0', 'tidak', 'answered', 'dijawab']);

/** Throws CellUnusable. */
export function yesIn(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  throw new CellUnusable('this is neither yes nor no', 'write yes or no, ya or tidak, 1 or 0');
}
