import type { PolicyResult } from '../compare/comparison';
import { METRICS, type MetricName, withInterval } from './metric-names';

const FORECASTS = METRICS.filter(({ ofForecasts }) => ofForecasts === true);

/** How the expected waits kept, a row for each policy with all types and then each type, under a row of headings. */
export function forecastRows(policies: readonly PolicyResult[]): string[][] {
  const heading = ['', ...FORECASTS.map(({ short = '', unit }) => (unit === '' ? short : `${short} (${unit})`))];
  const rows = policies.flatMap(({ policy, metrics, types }) => {
    const several = Object.keys(types).length > 1 ? Object.entries(types) : [];
    return [[policy, metrics] as const, ...several.map(([type, each]) => [`  ${type}`, each] as const)];
  });
  return [
    heading,
    ...rows.map(([title, figures]) => {
      const of = ({ metric }: Pick<MetricName, 'metric'>) => figures[metric as keyof typeof figures];
      // Where nobody was told anything there is nothing that could be right or wrong.
      const nobody = of({ metric: 'wait_estimated' }).mean === 0;
      return [
        title,
        ...FORECASTS.map((name) => (nobody && name.metric !== 'wait_estimated' ? '–' : withInterval(of(name), name))),
      ];
    }),
  ];
}
