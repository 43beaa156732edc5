import { fetchedPart } from './part';

const DrawnChart = fetchedPart(() => import('./drawn-chart').then(({ DrawnChart }) => DrawnChart));

export interface ChartSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly kind: 'bars' | 'line' | 'steps' | 'filled-steps';
}

export interface ChartProps {
  /** What somebody hears who cannot see it; a table stands behind every picture. */
  readonly title: string;
  /** Of `at`: ms since 1970, or minutes of a day in steps of a quarter of an hour. */
  readonly unit: 'moments' | 'minutes';
  readonly at: readonly number[];
  /** How `at` is called. */
  readonly across: string;
  readonly series: readonly ChartSeries[];
  readonly inWords: (at: number) => string;
}

/** A picture for whoever would rather look than read; what draws it is brought when the first is shown. */
export function Chart(props: ChartProps) {
  return (
    <div style={{ minHeight: 220 }}>
      <DrawnChart {...props} />
    </div>
  );
}
