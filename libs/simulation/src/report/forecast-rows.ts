import type { PolicyResult } from '../compare/comparison';
import { METRICS, withInterval } from './metric-names';

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
    ...rows.map(([title, figures]) => [
      title,
      ...FORECASTS.map((name) => withInterval(figures[name.metric as keyof typeof figures], name)),
    ]),
  ];
}
