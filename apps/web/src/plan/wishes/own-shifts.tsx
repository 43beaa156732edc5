import '@mantine/core/styles/Table.css';
import { Stack, Table, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { plusDays, todayIn } from '../rota/days';
import { useInWords } from '../rota/in-words';

const DAYS = 28;

/** What is published for oneself: the day, from when to when, and the breaks. */
export function OwnShifts({ employeeId }: { readonly employeeId: string }) {
  const { t } = useLanguage();
  const { called, day } = useInWords();
  const from = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const params = { path: { id: employeeId }, query: { from, until: plusDays(from, DAYS) } };
  const { data, error } = $api.useQuery('get', '/v1/employees/{id}/shifts', { params });
  const time = useTimeOf();
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h3">
        {t('wishes.shifts')}
      </Title>
      <ProblemNote error={error} />
      {data?.shifts.length === 0 && <Text>{t('wishes.noShifts')}</Text>}
      {data && data.shifts.length > 0 && (
        <Table aria-label={t('wishes.shifts')}>
          <Table.Tbody>
            {data.shifts.map((shift) => (
              <Table.Tr key={`${shift.date} ${shift.from}`}>
                <Table.Th scope="row">{day(shift.date)}</Table.Th>
                <Table.Td>
                  {time(shift)}
                  <Text size="sm" c="dimmed">
                    {t('wishes.shiftBreaks', {
                      breaks: shift.breaks.map((each) => `${called(each.key)} ${time(each)}`).join(', ') || '–',
                    })}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

/** `09.00–17.00 WIB`, on the clock of this machine; the day stands beside it. */
function useTimeOf(): (span: { readonly from: string; readonly to: string }) => string {
  const { language } = useLanguage();
  const on = (at: string): string => timeInWords(at, language, { now: Date.parse(at) });
  return ({ from, to }) => `${on(from).replace(/ \S+$/, '')}–${on(to)}`;
}
