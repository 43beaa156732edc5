import { DateUnreadable, parseDate } from '../domain/calendar-date';
import type { RowReport } from './problem-list';
import type { ReadValue } from './rule';

export const NOTHING: ReadValue = { text: '', column: null };

/** A date out of a cell; undefined (reported) where it is none. */
export function readDate(value: ReadValue, report: RowReport): string | undefined {
  try {
    return parseDate(value.text);
  } catch (error) {
    if (!(error instanceof DateUnreadable)) throw error;
    report.problem(value, error.told);
    return undefined;
  }
}

/** Several values of one cell, in their places: one that is left out is empty. */
export function split(value: ReadValue | undefined, separator: string): ReadValue[] {
  if (!value || value.text === '') return [];
  return value.text.split(separator).map((text) => ({ ...value, text: text.trim() }));
}
