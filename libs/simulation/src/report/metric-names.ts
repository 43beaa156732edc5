import type { Estimate } from '../compare/statistics';
import type { Metric } from '../run/measures';

/** How a figure is called and written. Seconds with one decimal, parts as percentages. */
export interface MetricName {
  readonly metric: Metric;
  readonly title: string;
  readonly unit: 's' | '%' | '';
  /** It says how expected waits kept: shown by type, too, under a shorter title. */
  readonly ofForecasts?: boolean;
  readonly short?: string;
}

export const METRICS: readonly MetricName[] = [
  { metric: 'mean_wait_s', title: 'mean wait', unit: 's' },
  { metric: 'p95_wait_s', title: 'p95 wait', unit: 's' },
  { metric: 'service_level', title: 'service level', unit: '%' },
  { metric: 'asa_s', title: 'average speed of answer', unit: 's' },
  { metric: 'wait_probability', title: 'had to wait', unit: '%' },
  { metric: 'abandonment', title: 'abandoned', unit: '%' },
  { metric: 'blocking', title: 'turned away', unit: '%' },
  { metric: 'first_contact_resolution', title: 'settled at the first contact', unit: '%' },
  { metric: 'occupancy', title: 'occupancy', unit: '%' },
  { metric: 'occupancy_sd', title: 'its spread over people (sd)', unit: '%' },
  { metric: 'occupancy_min', title: 'least busy person', unit: '%' },
  { metric: 'occupancy_max', title: 'busiest person', unit: '%' },
  { metric: 'wait_estimated', title: 'waits with an estimate', short: 'estimated', unit: '%', ofForecasts: true },
  { metric: 'wait_coverage', title: 'waits within their 80% interval', short: 'within', unit: '%', ofForecasts: true },
  { metric: 'later_coverage', title: 'the same, told while waiting', short: 'later', unit: '%', ofForecasts: true },
  { metric: 'wait_width_s', title: 'width of the interval', short: 'width', unit: 's', ofForecasts: true },
  { metric: 'wait_bias_s', title: 'estimate less wait', short: 'bias', unit: 's', ofForecasts: true },
  {
    metric: 'wait_error_s',
    title: 'mean absolute error of the estimate',
    short: 'error',
    unit: 's',
    ofForecasts: true,
  },
  { metric: 'naive_error_s', title: 'the same of the last wait (LES)', short: 'LES', unit: 's', ofForecasts: true },
  { metric: 'contacts', title: 'contacts', unit: '' },
];

/** `27.02`, `37.97`: a number of significant figures that its interval can bear. */
export function written(value: number, unit: MetricName['unit']): string {
  if (unit === '%') return (value * 100).toFixed(2);
  return value.toFixed(unit === 's' ? 2 : 0);
}

export function withInterval({ mean, half_width }: Estimate, { unit }: MetricName): string {
  return half_width === null ? written(mean, unit) : `${written(mean, unit)} ± ${written(half_width, unit)}`;
}
