import { List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { RotaDemand } from '../../api/views';
import { dayInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { useInWords } from '../rota/in-words';
import { minutesOf } from '../rota/days';
import { DayChart } from './day-chart';
import { DayTabs } from './day-tabs';
import { DayTable } from './day-table';
import { emptyWeek, hoursOf, QUARTER, weekOf } from './week';

type Source = NonNullable<RotaDemand['source']>;

/** What contacts came to: what was counted and what was not, the people that follow, and what these figures do not know. */
export function Counted({ needs, source }: Pick<RotaDemand, 'needs'> & { readonly source: Source }) {
  const { t } = useLanguage();
  const [day, setDay] = useState(1);
  const week = weekOf(needs);
  const coming = emptyWeek();
  for (const { weekday, from, contacts } of needs) {
    const ofDay = coming[weekday - 1];
    if (ofDay) ofDay[minutesOf(from) / QUARTER] = contacts ?? 0;
  }
  const shown = { day, people: week[day - 1] ?? [], contacts: coming[day - 1] ?? [], ...hoursOf(week) };
  return (
    <Stack gap="md">
      <WhatWasCounted source={source} />
      <DayTabs day={day} onDay={setDay}>
        <DayChart {...shown} />
        <DayTable {...shown} />
      </DayTabs>
      <div>
        <Title order={3} size="h5">
          {t('demand.limits')}
        </Title>
        <List size="sm">
          <List.Item>{t('demand.limitMean')}</List.Item>
          <List.Item>{t('demand.limitQuarters')}</List.Item>
          <List.Item>{t('demand.limitOwn')}</List.Item>
        </List>
      </div>
    </Stack>
  );
}

function WhatWasCounted({ source }: { readonly source: Source }) {
  const { t, language } = useLanguage();
  const { number, percent, weekday } = useInWords();
  const { from, until, contacts, abandoned, refused, otherDays, days, holidays, patience } = source;
  const of = (day: string): string => dayInWords(day, language);
  const error = patience.relativeError === null ? '–' : percent(patience.relativeError);
  return (
    <div>
      <Title order={3} size="h5">
        {t('demand.what')}
      </Title>
      <List size="sm">
        <List.Item>{t('demand.whatContacts', { contacts, abandoned, from: of(from), until: of(until) })}</List.Item>
        {refused + otherDays > 0 && <List.Item>{t('demand.whatLeft', { refused, otherDays })}</List.Item>}
        <List.Item>
          {t('demand.whatDays', { days: days.map((count, at) => `${weekday(at + 1)} ${count}`).join(', ') })}
        </List.Item>
        {holidays.length > 0 && (
          <List.Item>{t('demand.whatHolidays', { days: holidays.map(of).join(', ') })}</List.Item>
        )}
        <List.Item>
          {t('demand.whatLength', { seconds: number(source.handleSeconds, 0), unknown: source.withoutLength })}
        </List.Item>
        {patience.seconds !== null && (
          <List.Item>{t(`demand.patience-${patience.basis}`, { seconds: patience.seconds, error })}</List.Item>
        )}
      </List>
      <Text size="sm" c="dimmed">
        {source.timeZone}
      </Text>
    </div>
  );
}
