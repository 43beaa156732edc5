import { importProblem, type ToldProblem } from '@sambung/contracts';

/** What is wrong with a text of a date. */
export class DateUnreadable extends Error {
  constructor(readonly told: ToldProblem) {
    super(told.problem);
  }
}

/** Months by their first three letters, in English and Indonesian. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  agu: 8,
  ags: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  des: 12,
};
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const IN_WORDS = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})$/;

/**
 * Reads a date as `2026-12-31`: ISO, day first (`31/12/2026`, `31-12-2026`, `31.12.2026`), or in words (`31 Desember 2026`). A year has four digits: of two,
 * nobody knows which stand for what. Throws {@link DateUnreadable}.
 */
export function parseDate(text: string): string {
  const plain = text.trim();
  const [, isoYear, isoMonth, isoDay] = ISO.exec(plain) ?? [];
  if (isoYear) return dateOf(isoYear, Number(isoMonth), isoDay);
  const [, day, month, year] = DAY_FIRST.exec(plain) ?? [];
  if (year) return dateOf(year, Number(month), day);
  const [, wordDay, word = '', wordYear] = IN_WORDS.exec(plain) ?? [];
  if (wordYear) return dateOf(wordYear, MONTHS[word.toLowerCase()] ?? 0, wordDay);
  throw new DateUnreadable(importProblem('date.form', { text: plain }));
}

function dateOf(year: string, month: number, day = ''): string {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00.000Z`);
  // 31 February becomes a day of March.
  if (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)) return date;
  throw new DateUnreadable(
    month > 12 ? importProblem('date.no-month', { month }) : importProblem('date.none', { date }),
  );
}
