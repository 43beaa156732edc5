import type { Comparison } from '../compare/comparison';
import type { Estimate } from '../compare/statistics';
import { forecastRows } from './forecast-rows';
import { inColumns } from './in-columns';
import { METRICS, type MetricName, withInterval } from './metric-names';

/** The table for a terminal: a column a policy, a row a figure, each with its 95% interval. */
export function inWords({ scenario, policies, comparisons }: Comparison): string {
  const rows = [
    ['', ...policies.map(({ policy }) => policy)],
    ...METRICS.filter(({ ofForecasts }) => ofForecasts !== true).map((name) => [
      titled(name),
      ...policies.map(({ metrics }) => withInterval(metrics[name.metric], name)),
    ]),
  ];
  const replications = policies[0]?.replications ?? 0;
  return [
    scenario,
    '',
    ...inColumns(rows),
    '',
    'Expected waits, as told to those who came to wait:',
    ...inColumns(forecastRows(policies)),
    '',
    ...comparisons.map(({ policy, against, metrics }) => {
      const { ratio } = metrics.mean_wait_s;
      return `${policy} waits ${ratio ? ratioInWords(ratio) : '–'} times as long as ${against}, on the same customers.`;
    }),
    replications > 1
      ? `95% confidence intervals over ${String(replications)} replications.`
      : 'One replication alone says nothing of how far the figures are from the truth.',
  ].join('\n');
}

const titled = ({ title, unit }: MetricName): string => (unit === '' ? title : `${title} (${unit})`);

function ratioInWords({ mean, half_width }: Estimate): string {
  return half_width === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${half_width.toFixed(3)}`;
}
