import type { ReplayComparison } from '../replay/compare-replays';
import { htmlPage, htmlTable } from './html';
import { escaped, plot } from './plot';
import { replayHeading } from './replay-in-words';
import { COLUMNS, replayTables, shownMetrics } from './replay-tables';

/** One page that needs nothing but itself: the tables, and a plot of each figure; no script, no network. */
export function replayPage(title: string, comparison: ReplayComparison): string {
  const { recorded, modelled, changed } = comparison.figures;
  const plots = shownMetrics().map((name) =>
    plot(
      name,
      [recorded, modelled, changed].map((figures, at) => ({
        policy: COLUMNS[at] ?? '',
        value: { mean: figures[name.metric], half_width: null },
      })),
    ),
  );
  const tables = replayTables(comparison).map(({ title: of, rows }) => `<h2>${escaped(of)}</h2>${htmlTable(rows)}`);
  const heading = replayHeading(comparison).map((line) => `<p>${escaped(line)}</p>`);
  return htmlPage(title, [...heading, ...tables, `<div class="plots">${plots.join('')}</div>`]);
}
