import { useLanguage } from '../language/use-language';
import { clockTime } from '../language/times';
import { Chart, type ChartSeries } from '../look/chart';
import look from './floor.module.css';

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
      <Chart
        {...{ title, series }}
        unit="moments"
        at={times}
        across={t('today.time')}
        inWords={(at) => clockTime(at, language)}
      />
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
