import { Group, Stack, Text, Title } from '@mantine/core';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { coverOn } from './cover';
import { CoverChart } from './cover-chart';
import { CoverTable } from './cover-table';
import { useInWords } from './in-words';
import { NotComing } from './not-coming';
import { Timeline } from './timeline';

/** One day: demand against cover, and everybody's shift and breaks on the clock. */
export function Day({ rota, date }: { readonly rota: Rota; readonly date: string }) {
  const { t } = useLanguage();
  const { longDay } = useInWords();
  const quarters = coverOn(rota, date);
  return (
    <Stack gap="md" component="section" aria-label={longDay(date)}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {longDay(date)}
        </Title>
        <NotComing key={date} rota={rota} date={date} />
      </Group>
      {quarters.length === 0 ? (
        <Text c="dimmed">{t('rota.nobodyNeeded')}</Text>
      ) : (
        <>
          <CoverChart quarters={quarters} />
          <CoverTable rota={rota} quarters={quarters} />
        </>
      )}
      <Timeline rota={rota} date={date} />
    </Stack>
  );
}
