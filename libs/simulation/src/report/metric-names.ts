import type { Metric } from '../run/measures';

/** How a figure is called and written. Seconds with one decimal, parts as percentages. */
export interface MetricName {
  readonly metric: Metric;
  readonly title: string;
  readonly unit: 's' | '%' | '';
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
  { metric: 'contacts', title: 'contacts', unit: '' },
];

/** `27.02`, `37.97`: a number of significant figures that its interval can bear. */
export function written(value: number, unit: MetricName['unit']): string {
  if (unit === '%') return (value * 100).toFixed(2);
  return value.toFixed(unit === 's' ? 2 : 0);
}
