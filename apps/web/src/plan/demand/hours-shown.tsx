import { Group, NativeSelect } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import { useInWords } from '../rota/in-words';
import { hoursOf, QUARTER, QUARTERS, type Week } from './week';

/** Quarters from which and to which a day is shown; whole hours. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Those that were chosen, and whatever else somebody is needed in. */
export function shownHours(week: Week, chosen: Hours): Hours {
  const isUsed = week.some((day) => day.some((people) => people > 0));
  if (!isUsed) return chosen;
  const used = hoursOf(week);
  return { from: Math.min(chosen.from, used.from), to: Math.max(chosen.to, used.to) };
}

interface Props {
  readonly hours: Hours;
  readonly onHours: (hours: Hours) => void;
}

/** A night need not be scrolled past by whoever works by day. */
export function HoursShown({ hours: { from, to }, onHours }: Props) {
  const { t } = useLanguage();
  const { clock } = useInWords();
  const choices = (first: number, last: number) =>
    Array.from({ length: (last - first) / 4 + 1 }, (_, hour) => first + hour * 4).map((quarter) => ({
      ...{ value: String(quarter), label: quarter === QUARTERS ? '24:00' : clock(quarter * QUARTER) },
    }));
  return (
    <Group gap="sm">
      <NativeSelect
        label={t('demand.hoursFrom')}
        data={choices(0, to - 4)}
        value={String(from)}
        onChange={({ currentTarget }) => {
          onHours({ from: Number(currentTarget.value), to });
        }}
      />
      <NativeSelect
        label={t('demand.hoursTo')}
        data={choices(from + 4, QUARTERS)}
        value={String(to)}
        onChange={({ currentTarget }) => {
          onHours({ from, to: Number(currentTarget.value) });
        }}
      />
    </Group>
  );
}
