import { Stack, Text, Title } from '@mantine/core';
import { useLanguage, type Speech } from '../language/use-language';
import { ChartWithTable } from './chart-with-table';
import type { Today } from './views';

type Figures = Today['total'];

/** How today has gone, hour by hour. */
export function TodayCharts({ today }: { readonly today: Today | undefined }) {
  const { t } = useLanguage();
  const { times, contacts, quality } = drawnOf(today?.hours ?? [], t);
  // A picture of nothing would be an empty frame.
  const charts = [
    ...(today?.total.contacts ? [{ title: t('today.contacts'), series: contacts }] : []),
    ...(quality.some(({ values }) => values.some((value) => value !== null))
      ? [{ title: t('today.quality'), series: quality }]
      : []),
  ];
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('today.title')}
      </Title>
      {today?.total.contacts === 0 && <Text>{t('today.none')}</Text>}
      {charts.map(({ title, series }) => (
        <div key={title}>
          <Title order={3} size="h5">
            {title}
          </Title>
          <ChartWithTable title={title} times={times} series={series} />
        </div>
      ))}
    </Stack>
  );
}

function drawnOf(hours: Today['hours'], t: Speech['t']) {
  const values = (of: (figures: Figures) => number | null) => hours.map(({ figures }) => of(figures));
  const line = (label: string, of: (figures: Figures) => number | null) => ({
    ...{ label, values: values(of), kind: 'line' as const },
  });
  return {
    times: hours.map(({ from }) => Date.parse(from)),
    contacts: [
      { label: t('today.all'), values: values(({ contacts }) => contacts), kind: 'bars' as const },
      line(t('today.inTime'), ({ acceptedInTime }) => acceptedInTime),
      line(t('today.gaveUp'), ({ gaveUp }) => gaveUp),
    ],
    quality: [
      line(t('today.serviceLevel'), ({ serviceLevel }) => percent(serviceLevel)),
      line(t('today.occupancy'), ({ occupancy }) => percent(occupancy)),
    ],
  };
}

const percent = (part: number | null): number | null => (part === null ? null : Math.round(part * 100));
