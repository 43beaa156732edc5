import type { ReplayComparison } from '../replay/compare-replays';
import { inColumns } from './in-columns';
import { replayTables } from './replay-tables';

/** A replay for a terminal. */
export function replayInWords(comparison: ReplayComparison): string {
  const tables = replayTables(comparison).flatMap(({ title, rows }) => ['', title, ...inColumns(rows)]);
  return [...replayHeading(comparison), ...tables].join('\n');
}

export function replayHeading(comparison: ReplayComparison): string[] {
  const { since, until, contacts, modelled_as_recorded, refused } = comparison;
  const warning = `Careful: ${String(refused.modelled)} of them were refused when played again, ${String(refused.changed)} with the change. The columns are not of the same contacts.`;
  return [
    `${String(contacts)} contacts that came from ${since} to ${until}.`,
    `Played again with nothing changed, ${String(modelled_as_recorded)} of them go as they did: the same person or end, and the wait within a second.`,
    ...(refused.modelled + refused.changed > 0 ? [warning] : []),
  ];
}
