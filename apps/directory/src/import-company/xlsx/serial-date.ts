const DAY_MS = 86_400_000;
const DAYS_TO_1904 = 1_462;
/** Excel's calendar has a 29 February 1900, which never was (a mistake of Lotus 1-2-3 that was kept). */
const FIRST_TRUE_DAY = 61;
/** 31 December 9999, the last day Excel knows. */
const LAST_DAY = 2_958_465;

/**
 * A number of days as Excel counts them (1 is 1 January 1900), as `2026-11-22`, with `T08:30` if it is not midnight; of a time `08:30`.
 * Undefined for what is no date of Excel's. ISO/IEC 29500-1, 18.17.4.1.
 */
export function serialToText(serial: number, kind: 'date' | 'time', since1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const seconds = Math.round(serial * 86_400);
  if (kind === 'time' && seconds <= 86_400) return clock(seconds);
  const days = Math.floor(seconds / 86_400) + (since1904 ? DAYS_TO_1904 : 0);
  if (days > LAST_DAY) return undefined;
  const sinceEpoch = days >= FIRST_TRUE_DAY ? days : days + 1;
  const date = new Date(Date.UTC(1899, 11, 30) + sinceEpoch * DAY_MS).toISOString().slice(0, 10);
  return seconds % 86_400 === 0 ? date : `${date}T${clock(seconds % 86_400)}`;
}

function clock(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor((seconds % 3_600) / 60))}`;
}
