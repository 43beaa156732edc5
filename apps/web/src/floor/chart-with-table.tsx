import { lazy, Suspense } from 'react';
import { useLanguage } from '../language/use-language';
import { clockTime } from '../language/times';
import type { ChartSeries } from './chart';
import look from './floor.module.css';

const Chart = lazy(() => import('./chart').then((part) => ({ default: part.Chart })));

interface ChartProps {
  readonly title: string;
  /** ms since 1970. */
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
}

/** A picture for whoever would rather look than read; the same in a table, for whoever would rather read, or cannot see it. */
export function ChartWithTable({ title, times, series }: ChartProps) {
  const { t, language } = useLanguage();
  return (
    <figure style={{ margin: 0 }}>
      <div style={{ minHeight: 220 }} role="img" aria-label={title}>
        <Suspense fallback={null}>
          <Chart times={times} series={series} language={language} />
        </Suspense>
      </div>
      <details>
        <summary className={look['folded']}>{t('today.table')}</summary>
        <table className={look['table']}>
          <thead>
            <tr>
              <th scope="col">{t('today.time')}</th>
              {series.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map((at, index) => (
              <tr key={at}>
                <th scope="row">{clockTime(at, language)}</th>
                {series.map(({ label, values }) => (
                  <td key={label}>{values[index] ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
