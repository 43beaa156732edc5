import type { AuditEntry, AuditQuery } from '@sambung/contracts';
import { stringify } from 'csv-stringify/sync';

const COLUMNS = [
  ...(['number', 'at', 'by', 'byName', 'kind', 'subject', 'employeeId', 'employeeName', 'action'] as const),
  ...(['field', 'before', 'after', 'why'] as const),
];

/**
 * A line for each field that was changed, as RFC 4180 with a mark that makes Excel read it as UTF-8. Values are people's: those that a spreadsheet would
 * run as a formula begin with an apostrophe there (OWASP, CSV Injection).
 */
export function auditCsv(entries: readonly AuditEntry[], separator: AuditQuery['separator']): string {
  return stringify(entries.flatMap(linesOf), {
    ...{ header: true, columns: [...COLUMNS], bom: true, escape_formulas: true, record_delimiter: 'windows' },
    delimiter: separator === 'comma' ? ',' : ';',
  });
}

function linesOf(entry: AuditEntry): Partial<Record<(typeof COLUMNS)[number], string | number | null>>[] {
  const { number, at, by, kind, subject, action, why } = entry;
  const common = {
    ...{ number, at, by, byName: entry.byEmployee?.name ?? null, kind, subject },
    ...{ employeeId: entry.employee?.employeeId ?? null, employeeName: entry.employee?.name ?? null, action, why },
  };
  if (entry.changes.length === 0) return [common];
  return entry.changes.map(({ field, before, after }) => ({
    ...{ ...common, field, before: cell(before), after: cell(after) },
  }));
}

/** Texts as they are, everything else as JSON; nothing where nothing is (any more). */
const cell = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
