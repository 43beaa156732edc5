import { List, Text } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { Person } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';

const DAYS = 7;
const DAY_MS = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When somebody works in the coming days, as their rota was published. */
export function PersonShifts({ person: { employeeId, site } }: { readonly person: Person }) {
  const { t, language } = useLanguage();
  const [now] = useState(Date.now);
  const { data } = $api.useQuery('get', '/v1/employees/{id}/shifts', {
    params: { path: { id: employeeId }, query: { from: dayOf(now), until: dayOf(now + DAYS * DAY_MS) } },
  });
  if (!data || data.shifts.length === 0) return null;
  const on = (at: string, beside: number): string => timeInWords(at, language, { zone: site?.timeZone, now: beside });
  return (
    <>
      <Text>{t('person.shifts')}:</Text>
      <List size="sm">
        {data.shifts.map(({ from, to }) => (
          // The day stands before the first of the two times, and the zone behind the second.
          <List.Item key={from}>{`${on(from, 0).replace(/ \S+$/, '')}–${on(to, Date.parse(to))}`}</List.Item>
        ))}
      </List>
    </>
  );
}
