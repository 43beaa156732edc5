import { DECISION_SCHEMA } from '@sambung/decision-log';
import type { Append } from '../../run-switchboards/ledger';
import { rowsInto, type Part } from './part';

/** The log: what was asked, what came of it, and when. */
export function decisions({ decisions, from }: Append): Part[] {
  let seq = from.seq;
  return rowsInto(
    decisions,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['version', 'bigint', (row) => row.version],
      ['partition', 'smallint', () => from.partition],
      ['seq', 'bigint', () => (seq += 1)],
      ['now_ms', 'bigint', (row) => row.nowMs],
      ['schema_version', 'smallint', () => DECISION_SCHEMA],
      ['command', 'json', (row) => row.command],
      ['events', 'json', (row) => row.events],
    ],
    (source, names) => `INSERT INTO decision (${names}) SELECT row.* FROM own, ${source}`,
  );
}

/** How far each workspace has come. */
export function boards({ boards, from }: Append): Part[] {
  return rowsInto(
    boards,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['partition', 'smallint', () => from.partition],
      ['version', 'bigint', (row) => row.version],
      ['next_due_ms', 'bigint', (row) => row.nextDueMs],
    ],
    (source, names) => `
      INSERT INTO board (${names}) SELECT row.* FROM own, ${source}
      ON CONFLICT (workspace) DO UPDATE SET version = excluded.version, next_due_ms = excluded.next_due_ms`,
  );
}
