import type { AuditEntry } from '@sambung/contracts';
import type { EntryRow } from '../persistence/audit/find-entries';

/** An entry as it is answered: fields by the names that requests have for them. */
export function entryView(row: EntryRow): AuditEntry {
  const { number, at, by, kind, subject, action, why } = row;
  return {
    ...{ number, at: at.toISOString(), by, byEmployee: person(row.byId, row.byName) },
    ...{ kind, subject, employee: person(row.employeeId, row.employeeName), action },
    ...{ changes: row.fields.map((field) => changeOf(row, field)), why },
  };
}

function changeOf({ before, after }: EntryRow, column: string): AuditEntry['changes'][number] {
  const field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return before && after ? { field, before: before[column] ?? null, after: after[column] ?? null } : { field };
}

const person = (employeeId: string | null, name: string | null): AuditEntry['employee'] =>
  employeeId === null ? null : { employeeId, name };
