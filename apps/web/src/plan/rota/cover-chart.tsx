import { useLanguage } from '../../language/use-language';
import { Chart } from '../../look/chart';
import type { CoverSpan } from './cover';
import { useInWords } from './in-words';

/** Those needed and those there through a day, in steps of a quarter of an hour. */
export function CoverChart({ quarters }: { readonly quarters: readonly CoverSpan[] }) {
  const { t } = useLanguage();
  const { clock } = useInWords();
  const most = Math.max(...quarters.map(({ needed }) => needed));
  const short = quarters.filter(({ missing }) => missing > 0).length;
  return (
    <Chart
      title={t('rota.chartSays', { most, short })}
      unit="minutes"
      across={t('rota.time')}
      at={quarters.map(({ from }) => from)}
      inWords={clock}
      series={[
        { label: t('rota.there'), values: quarters.map(({ there }) => there), kind: 'filled-steps' },
        { label: t('rota.needed'), values: quarters.map(({ needed }) => needed), kind: 'steps' },
      ]}
    />
  );
}
