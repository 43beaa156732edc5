import '@mantine/core/styles/Table.css';
import { Stack, Table, Text } from '@mantine/core';
import type { Replanned, Rota, RotaShift } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { hoursMissing } from './cover';
import { differencesOn } from './day-differences';
import { minutesAt } from './days';
import { useInWords } from './in-words';

interface Props {
  readonly before: Rota;
  readonly replanned: Replanned;
  readonly date: string;
}

/** What covering a day anew changes: for whom, how much is missing then, and how far it may be from the least change. */
export function DayChanges({ before, replanned: { rota, gap }, date }: Props) {
  const { t } = useLanguage();
  const { number, percent } = useInWords();
  const say = useShift(before.timeZone, date);
  const names = new Map(rota.people.map(({ employeeId, name }) => [employeeId, name]));
  const [was, is] = [hoursMissing(before), hoursMissing(rota)];
  return (
    <Stack gap="sm">
      <Table aria-label={t('rota.changes')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('rota.person')}</Table.Th>
            <Table.Th scope="col">{t('rota.before')}</Table.Th>
            <Table.Th scope="col">{t('rota.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differencesOn(date, before.shifts, rota.shifts).map(({ employeeId, what, before: old, after }) => (
            <Table.Tr key={employeeId}>
              <Table.Th scope="row">
                <bdi>{names.get(employeeId) ?? employeeId}</bdi>
                <Text size="sm" fw={400}>
                  {t(`rota.change-${what}`)}
                </Text>
              </Table.Th>
              <Table.Td>{say(old)}</Table.Td>
              <Table.Td>{say(after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {is > 0 ? (
        <Caution>{t('rota.missingThen', { before: number(was), after: number(is) })}</Caution>
      ) : (
        <Text>{t('rota.covered')}</Text>
      )}
      <Text size="sm">
        {gap === null
          ? t('rota.noWayFound')
          : gap < 0.001
            ? t('rota.leastChange')
            : t('rota.changeGap', { percent: percent(gap) })}
      </Text>
    </Stack>
  );
}

/** `08.00–17.00; istirahat 12.00, 15.00`. */
function useShift(timeZone: string, date: string): (shift: RotaShift | null) => string {
  const { t } = useLanguage();
  const { clock, span } = useInWords();
  const at = (moment: string): number => minutesAt(moment, date, timeZone);
  return (shift) => {
    if (!shift) return t('rota.off');
    const breaks = shift.breaks.map(({ from }) => clock(at(from))).join(', ');
    return t('rota.shiftBreaks', { time: span(at(shift.from), at(shift.to)), breaks: breaks || t('rota.noBreaks') });
  };
}
