import { useLanguage } from '../../language/use-language';
import { Chart } from '../../look/chart';
import { useInWords } from '../rota/in-words';
import { QUARTER } from './week';

interface Props {
  /** ISO: Monday is 1. */
  readonly day: number;
  readonly people: readonly number[];
  /** What comes in each quarter of an hour, where that is known. */
  readonly contacts?: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** People needed through a day, and what comes. */
export function DayChart({ day, people, contacts, from, to }: Props) {
  const { t } = useLanguage();
  const { clock, weekday } = useInWords();
  const most = Math.max(...people);
  const shown = { day: weekday(day), most };
  return (
    <Chart
      title={t(contacts ? 'demand.chartCounted' : 'demand.chart', shown)}
      unit="minutes"
      across={t('rota.time')}
      at={Array.from({ length: to - from }, (_, quarter) => (from + quarter) * QUARTER)}
      inWords={clock}
      series={[
        { label: t('demand.people'), values: people.slice(from, to), kind: 'filled-steps' },
        ...(contacts
          ? [{ label: t('demand.contacts'), values: contacts.slice(from, to), kind: 'steps' as const }]
          : []),
      ]}
    />
  );
}
