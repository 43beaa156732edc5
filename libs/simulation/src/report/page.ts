import type { Comparison } from '../compare/comparison';
import { forecastRows } from './forecast-rows';
import { htmlPage, htmlTable } from './html';
import { METRICS, withInterval } from './metric-names';
import { escaped, plot } from './plot';

/** One page that needs nothing but itself: the table of figures, and a plot of each; no script, no network. */
export function page({ scenario, policies, comparisons }: Comparison, about = ''): string {
  const rows = METRICS.map((name) => [
    `${name.title}${name.unit === '' ? '' : ` (${name.unit})`}`,
    ...policies.map(({ metrics }) => withInterval(metrics[name.metric], name)),
  ]);
  const plots = METRICS.filter(({ metric }) => metric !== 'contacts' && metric !== 'wait_bias_s').map((name) =>
    plot(
      name,
      policies.map(({ policy, metrics }) => ({ policy, value: metrics[name.metric] })),
    ),
  );
  return htmlPage(scenario, [
    `<p>${escaped(about)}</p>`,
    `<p>Means over ${policies[0]?.replications ?? 0} replications with 95% confidence intervals; every policy meets the same customers.</p>`,
    htmlTable([['', ...policies.map(({ policy }) => policy)], ...rows]),
    `<ul>${comparisons.map(ratioOf).join('')}</ul>`,
    '<h2>Expected waits</h2><p>As told to those who came to wait; within: the part that lay in its 80% interval.</p>',
    htmlTable(forecastRows(policies)),
    `<div class="plots">${plots.join('')}</div>`,
  ]);
}

function ratioOf({ policy, against, metrics }: Comparison['comparisons'][number]): string {
  const { ratio } = metrics.mean_wait_s;
  if (ratio === null) return '';
  const interval = ratio.half_width === null ? '' : ` ± ${ratio.half_width.toFixed(3)}`;
  return `<li>${escaped(policy)} waits ${ratio.mean.toFixed(3)}${interval} times as long as ${escaped(against)}</li>`;
}
