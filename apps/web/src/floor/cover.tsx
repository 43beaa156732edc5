import { Stack, Text, Title } from '@mantine/core';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { ChartWithTable } from './chart-with-table';
import { useCover } from './use-cover';
import type { Floor } from './views';

/** Who is needed and who is on duty, now and for the next hours, as it was published. */
export function Cover({ floor, now }: { readonly floor: Floor; readonly now: number }) {
  const { t, language } = useLanguage();
  const { slots, error } = useCover(floor, now);
  const short = slots.find(({ missing }) => missing > 0);
  const last = slots.at(-1);
  const time = (at: number): string => timeInWords(new Date(at).toISOString(), language);
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('cover.title')}
      </Title>
      <ProblemNote error={error} />
      {!last && <Text c="dimmed">{t('cover.none')}</Text>}
      {last && (
        <>
          <Text fw={600}>
            {short ? t('cover.short', { time: time(short.at) }) : t('cover.enough', { time: time(last.at) })}
          </Text>
          <ChartWithTable
            title={t('cover.title')}
            times={slots.map(({ at }) => at)}
            series={[
              { label: t('cover.needed'), values: slots.map(({ needed }) => needed), kind: 'steps' },
              { label: t('cover.there'), values: slots.map(({ there }) => there), kind: 'steps' },
              { label: t('cover.missing'), values: slots.map(({ missing }) => missing), kind: 'bars' },
            ]}
          />
        </>
      )}
    </Stack>
  );
}
