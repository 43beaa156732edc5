import type { Append, HandoffRow } from '../../run-switchboards/ledger';
import { rowsInto, type Part } from './part';

const SHAPE = (partition: number) =>
  [
    ['workspace', 'text', (row: HandoffRow) => row.workspace],
    ['handoff_id', 'text', (row: HandoffRow) => row.handoffId],
    ['partition', 'smallint', () => partition],
    ['live', 'boolean', (row: HandoffRow) => row.view !== undefined],
    ['state', 'text', (row: HandoffRow) => row.view?.state ?? 'ended'],
    ['view', 'json', (row: HandoffRow) => row.view ?? null],
    ['requested_ms', 'bigint', (row: HandoffRow) => row.view?.requestedAt ?? row.atMs],
    ['changed_ms', 'bigint', (row: HandoffRow) => row.atMs],
  ] as const;

/** A new handoff is inserted and must not exist: a duplicate of a request, however it got a new number, fails the append. */
export function newHandoffs({ handoffs, from }: Append): Part[] {
  return rowsInto(
    handoffs.filter(({ isNew }) => isNew),
    SHAPE(from.partition),
    (source, names) => `INSERT INTO handoff (${names}) SELECT row.* FROM own, ${source}`,
  );
}

/** What is over stays over. */
export function changedHandoffs({ handoffs, from }: Append): Part[] {
  return rowsInto(
    handoffs.filter(({ isNew }) => !isNew),
    SHAPE(from.partition),
    (source) => `
      UPDATE handoff SET live = row.live, state = row.state, view = coalesce(row.view, handoff.view), changed_ms = row.changed_ms
      FROM own, ${source}
      WHERE handoff.workspace = row.workspace AND handoff.handoff_id = row.handoff_id AND handoff.live`,
  );
}

/** What was decided about each, for whoever asks why. */
export function stories({ stories }: Append): Part[] {
  return rowsInto(
    stories,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['handoff_id', 'text', (row) => row.handoffId],
      ['version', 'bigint', (row) => row.version],
      ['step', 'int', (row) => row.step],
      ['event', 'json', (row) => row.event],
    ],
    (source, names) => `INSERT INTO story (${names}) SELECT row.* FROM own, ${source}`,
  );
}
