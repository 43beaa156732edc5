import { Alert, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { gapOf } from './cover';
import { Day } from './day';
import { plusDays, todayIn } from './days';
import { useInWords } from './in-words';
import { Publishing } from './publishing';
import { useRota } from './use-rota';
import { Verdict } from './verdict';
import { WeekTable } from './week-table';

/** One rota: while it is planned how far that is, then what it says, how good it is, and what can be done about it. */
export function ShownRota({ rotaId, week }: { readonly rotaId: string; readonly week: string }) {
  const { t } = useLanguage();
  const { data: rota, error } = useRota(rotaId);
  if (error) return <ProblemNote error={error} />;
  if (!rota) return <Loader />;
  if (rota.status === 'planning') return <Planning rota={rota} />;
  if (rota.status === 'failed')
    return (
      <Alert color="red" title={t('rota.failed')} role="alert">
        {rota.failure}
      </Alert>
    );
  return <Calendar rota={rota} week={week} />;
}

/** How far the planning is, in words. */
function Planning({ rota }: { readonly rota: Rota }) {
  const { t } = useLanguage();
  const { percent } = useInWords();
  const { phase = 'waiting', cost = null, bound = null } = rota.progress ?? {};
  const gap = cost !== null && bound !== null ? gapOf({ cost, bound }) : null;
  return (
    <Alert color="sea" variant="light" role="status" title={t('rota.planning')}>
      <Group gap="sm" wrap="nowrap">
        <Loader size="sm" />
        <div>
          <Text size="sm">{t(PHASES[phase] ?? 'rota.phase-waiting')}</Text>
          {gap !== null && <Text size="sm">{t('rota.bestSoFar', { percent: percent(gap) })}</Text>}
          <Text size="sm" c="dimmed">
            {t('rota.planningGoesOn')}
          </Text>
        </div>
      </Group>
    </Alert>
  );
}

const PHASES: Readonly<Record<string, 'rota.phase-cover' | 'rota.phase-people' | 'rota.phase-breaks'>> = {
  cover: 'rota.phase-cover',
  people: 'rota.phase-people',
  breaks: 'rota.phase-breaks',
};

function Calendar({ rota, week }: { readonly rota: Rota; readonly week: string }) {
  const dates = Array.from({ length: rota.days }, (_, day) => plusDays(rota.from, day));
  // Today, where it lies in the rota: that is where somebody calls in sick.
  const [date, setDate] = useState(() => {
    const today = todayIn(rota.timeZone);
    const first = dates.find((each) => each >= week) ?? rota.from;
    return first <= today && dates.includes(today) ? today : first;
  });
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Verdict rota={rota} />
        <Publishing rota={rota} />
      </Stack>
      <WeekTable {...{ rota, dates, date }} onDay={setDate} />
      <Day key={date} rota={rota} date={date} />
    </Stack>
  );
}
